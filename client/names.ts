/** Commands as package.json contributes them. */
export const COMMANDS = {
  restart: 'stet.restart',
  reindex: 'stet.reindex',
  stopReading: 'stet.stopReading',
  checkWorkspace: 'stet.checkWorkspace',
  createConfig: 'stet.createConfig',
  explain: 'stet.explain',
  showOutput: 'stet.showOutput',
  getStarted: 'stet.getStarted',
  actions: 'stet.actions',
  report: 'stet.report',
  saveReport: 'stet.saveReport',
  cite: 'stet.cite',
  openSource: 'stet.openSource',
  copyKey: 'stet.copyKey',
  showClaim: 'stet.showClaim',
  goToClaim: 'stet.goToClaim',
  verify: 'stet.verify',
  unverify: 'stet.unverify',
  groupClaims: 'stet.groupClaims',
  listClaims: 'stet.listClaims',
  filterClaims: 'stet.filterClaims',
  showAllClaims: 'stet.showAllClaims',
} as const;

/** Views as package.json contributes them. */
export const VIEWS = { claims: 'stet.claims', sources: 'stet.sources' } as const;
