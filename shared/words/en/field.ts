/** What a field is called, by the last named part of its path. Also the labels of a change in the trail. */
export const field: Readonly<Record<string, string>> = {
  id: 'Id', name: 'Name', title: 'Title', roles: 'Roles', role: 'Role', person: 'Person', people: 'People', password: 'Password', fresh: 'New password', old: 'Old password',
  reason: 'Reason', comment: 'Comment', class: 'Class', site: 'Site', owner: 'Owner', current: 'Current state', intended: 'Intended state', description: 'Description',
  impact: 'Impact', area: 'Area', effect: 'Effect', todo: 'What must be done', risk: 'Risk', hazard: 'Hazard', before: 'Before', measure: 'Measure', residual: 'Residual risk',
  trigger: 'Trigger', steps: 'Steps', minutes: 'Minutes', pointOfNoReturn: 'Point of no return', plan: 'Plan', rehearsal: 'Rehearsal', result: 'Result', on: 'Date',
  phase: 'Phase', pilot: 'Pilot', wave: 'Wave', waves: 'Waves', seen: 'What was seen', severity: 'Severity', what: 'What happened', disposition: 'Disposition',
  due: 'Due', method: 'Method', verdict: 'Verdict', evidence: 'Evidence', scope: 'Scope', lines: 'Lines', line: 'Line', shifts: 'Shifts', shift: 'Shift', departments: 'Departments',
  department: 'Department', products: 'Products', functions: 'Functions', notCovered: 'Not covered', timing: 'Dates', goLive: 'Go-live', exit: 'Exit', criterion: 'Criterion',
  text: 'Text', howKnown: 'How it is known', gate: 'Gate', activity: 'Activity', kind: 'Kind', requirements: 'Training requirements', item: 'Training item', version: 'Version',
  effective: 'In force from', note: 'Note', assessed: 'Assessed', validDays: 'Valid for days', trainer: 'Trainer', given: 'Given name', family: 'Family name', email: 'Email',
  joined: 'Joined', left: 'Left', zone: 'Time zone', dir: 'Folder', finding: 'Finding', route: 'Approval route', order: 'Order', meaning: 'Meaning', who: 'Named person',
  credential: 'Signature', file: 'File', map: 'Columns', at: 'As of', limit: 'Rows', digest: 'Content digest', sections: 'Sections', rollout: 'Rollout', command: 'Command',
};

export const change = {
  none: 'none', yes: 'yes', no: 'no', forEver: 'for ever', everybody: 'everybody', anybody: 'anybody', labelled: (label: string, value: string) => `${label}: ${value}`,
  requirement: (item: string, roles: string) => `${item} for ${roles}`, step: (role: string, thing: string, who: string) => `${role} ${thing} (${who})`,
  sequence: 'one after another', parallel: 'in any order', version: (n: number) => `v${n}`,
} as const;
