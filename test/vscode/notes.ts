/** What tests have measured; the runner prints it. */
export const notes: string[] = [];
