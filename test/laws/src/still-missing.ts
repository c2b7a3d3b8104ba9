import type { KnownRows } from './differences.js';

type Missing = { readonly commands: readonly string[]; readonly timers: readonly string[] };

/** What the policy draws and a shipped workflow does not have yet. Exact: take out what has been added. */
export const stillMissing: Readonly<Record<string, Missing>> = {};

/** Rules of the tables that refuse nothing, hence are no rules of a row: they say what is recorded or claimed. */
export const refuseNothing: Readonly<Record<string, readonly string[]>> = {
  'peer-review': ['PR-R17', 'PR-R20', 'PR-R21'],
  'training-event': ['TE-R01', 'TE-R04'],
  'sector-specialist': ['SS-R01'],
  'broker-engagement': ['BE-R01'],
  'specialist-deployment': ['DP-R01'],
  'improvement-case': ['IC-R02', 'IC-R22', 'IC-R27'],
  jisp: ['JP-R01', 'JP-R14', 'JP-R15', 'JP-R17', 'JP-R20', 'JP-R23', 'JP-R25', 'JP-R28', 'JP-R35'],
};

/** Rows that say what the table says in another way, by workflow and command. */
export const knownRows: Readonly<Record<string, KnownRows>> = {
  'peer-review': {
    // the timer that gives it keeps the ten working days
    LapseFactualCheck: { silent: ['PR-R16'] },
    // PR-R24 refuses nothing when a review is paused, and names the rules of new dates when it is resumed
    PauseReview: { silent: ['PR-R24'] },
    ResumeReview: { also: ['PR-R03', 'PR-R05', 'PR-R06'] },
  },
  'improvement-case': {
    // a small change may open the package again too, as it may need another line
    ReopenPackage: { silent: ['IC-R15'] },
  },
  'deployment-plan': {
    // what is varied still holds detail
    VaryPlan: { also: ['DL-R01'] },
  },
  'regional-priorities': {
    // who compares the plans, and who contributes, is for the roles to say
    StartRegionalAnalysis: { silent: ['RP-R01'] },
    OfferContribution: { silent: ['RP-R04'] },
  },
};
