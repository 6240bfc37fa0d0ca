import type { ImportKind } from '../../shared/events/catalog/people-events.ts';

/** Fields and the names exports give their columns, in plain form, the surest first; in the order to offer them. */
type Names = Readonly<Record<string, readonly string[]>>;

const people: Names = {
  id: [
    'id',
    'person',
    'personid',
    'employeeid',
    'employeenumber',
    'emplno',
    'personnelnumber',
    'idnumber',
    'userid',
    'studid',
    'empid',
  ],
  given: ['given', 'givenname', 'firstname', 'first', 'fname'],
  family: ['family', 'familyname', 'lastname', 'surname', 'last', 'lname'],
  name: ['name', 'fullname', 'worker'],
  email: ['email', 'emailaddress', 'emailaddr', 'mail'],
  role: ['role', 'jobtitle', 'businesstitle', 'position', 'function', 'title'],
  site: ['site', 'location', 'plant'],
  line: ['line', 'productionline'],
  shift: ['shift', 'shiftgroup'],
  department: ['department', 'dept', 'costcenter', 'costcentre'],
  language: ['language', 'lang', 'locale', 'defaultlocale'],
  manager: ['managerid', 'manageridnumber', 'manager', 'supervisorid', 'supervisor', 'reportsto'],
  joined: ['joined', 'hiredate', 'startdate', 'joiningdate', 'doh', 'jobassignmentstartdate'],
  left: ['left', 'leavingdate', 'terminationdate', 'termdate', 'lastday'],
  deleted: ['deleted'],
  status: ['status', 'employmentstatus'],
  modified: ['timemodified'],
};

const training: Names = {
  person: [
    'studid',
    'person',
    'personid',
    'employeeid',
    'employeenumber',
    'emplno',
    'idnumber',
    'useridnumber',
    'userid',
    'id',
    'username',
    'userusername',
    'email',
    'emailaddress',
  ],
  item: [
    'cpntid',
    'item',
    'itemid',
    'courseidnumber',
    'courseshortname',
    'course',
    'courseid',
    'activityname',
    'training',
    'document',
  ],
  date: ['compldte', 'completiondate', 'completedon', 'completed', 'date', 'on', 'trainedon'],
  state: ['cmplstatid', 'state', 'status', 'result', 'completionstatus'],
  version: ['version', 'itemversion'],
  revision: ['revdte', 'revisiondate'],
  method: ['method'],
  trainer: ['trainer', 'trainerid', 'instructor', 'instid'],
  grade: ['grade', 'score'],
  evidence: ['evidence'],
};

const measurements: Names = {
  at: ['at', 'time', 'timestamp', 'datetime', 'date', 'measuredat', 'recordedat'],
  value: ['value', 'defects', 'reading', 'events', 'count', 'measurement'],
  of: ['of', 'units', 'total', 'inspected', 'exposure', 'samplesize', 'n'],
};

export const FIELDS: Readonly<Record<ImportKind, Names>> = { people, training, measurements };

/** Fields that bear a value: the item a column is about, the grade from which it is passed, the result that is a defect. */
export const OF_ITEM = 'item:';
export const DATE_OF = 'date-of:';
export const PASSED_FROM = 'passed-from:';
export const DEFECT_WHEN = 'defect-when:';
const BEARING: Readonly<Record<ImportKind, readonly string[]>> = {
  people: [],
  training: [OF_ITEM, DATE_OF, PASSED_FROM],
  measurements: [DEFECT_WHEN],
};

export function isField(kind: ImportKind, field: string): boolean {
  return Object.hasOwn(FIELDS[kind], field) || BEARING[kind].some((start) => field.startsWith(start));
}

/** Whether a header names a field, in plain form. */
export function namesField(kind: ImportKind, plain: string): boolean {
  return Object.values(FIELDS[kind]).some((names) => names.includes(plain));
}
