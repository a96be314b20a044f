import './diagnostics.suite.ts';
import './hover.suite.ts';
import './fixes.suite.ts';
import './status.suite.ts';
