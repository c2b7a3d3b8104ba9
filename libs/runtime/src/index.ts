export { type BusinessClock, type ClockAnswer } from './business-clock.js';
export { discoverDashboards } from './discover-dashboards.js';
export { discoverWorkflows, SHIPPED_WORKFLOWS } from './discover-workflows.js';
export { filesOf, openRuntime, type RuntimeOptions } from './open-runtime.js';
export { type Runtime } from './runtime.js';
export { backUp } from './back-up.js';
export { exportLog, type ExportOptions } from './export.js';
export { importLog, type ImportOptions } from './import.js';
export { inspect, type Inspection } from './inspect.js';
export {
  discoverProgrammes,
  importsBefore,
  type Asks,
  type DirectoryImport,
  type Happening,
  type Programme,
  type ProgrammeToLoad,
} from './programme.js';
export { type Demonstrated } from './demonstration.js';
export { type Playing } from './play-programme.js';
export { linesIn } from './lines-in.js';
export { logPages } from './log-pages.js';
export { makeDocument, type DocumentOfCase } from './make-document.js';
export { NoEventStore, openLog, type OpenLog } from './open-log.js';
export { openNewLog } from './open-new-log.js';
export { openReading, type OpenReading } from './open-reading.js';
export { readExport, UnfitImport } from './read-export.js';
export { registerOf } from './register-of.js';
export { restore } from './restore.js';
export { searchNames } from './search-names.js';
export { verify, type Verification, type VerifyOptions } from './verify.js';
export { verifyCase, type CaseVerification } from './verify-case.js';
export { type Finding, type FindingKind } from './verify/finding.js';
