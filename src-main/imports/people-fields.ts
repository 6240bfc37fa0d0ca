/** Fields of a person and the names exports give their columns, in lower case without blanks, dots and underscores. */
export const PEOPLE_FIELDS = {
  id: [
    'id',
    'person',
    'personid',
    'employeeid',
    'employeenumber',
    'empid',
    'emplno',
    'personnelnumber',
    'idnumber',
    'userid',
    'studid',
  ],
  given: ['given', 'givenname', 'firstname', 'first', 'fname'],
  family: ['family', 'familyname', 'lastname', 'surname', 'last', 'lname'],
  name: ['name', 'fullname', 'worker'],
  email: ['email', 'emailaddress', 'emailaddr', 'mail'],
  role: ['role', 'title', 'jobtitle', 'businesstitle', 'position', 'function'],
  site: ['site', 'location', 'plant'],
  line: ['line', 'productionline'],
  shift: ['shift', 'shiftgroup'],
  department: ['department', 'dept', 'costcenter'],
  joined: ['joined', 'hiredate', 'startdate', 'joiningdate', 'doh'],
  left: ['left', 'leavingdate', 'enddate', 'terminationdate', 'termdate'],
} as const;
export type PeopleField = keyof typeof PEOPLE_FIELDS;

export const plainName = (header: string): string => header.toLowerCase().replaceAll(/[\s._-]/g, '');

/** Which column is which, guessed from headers (and a second header row of labels); unknown columns are not used. */
export function guessPeopleMap(
  header: readonly string[],
  labels: readonly string[] = [],
): Record<string, PeopleField> {
  const map: Record<string, PeopleField> = {};
  const taken = new Set<PeopleField>();
  for (const [field, names] of Object.entries(PEOPLE_FIELDS) as [PeopleField, readonly string[]][]) {
    const by = (from: readonly string[]): number =>
      names.map((name) => from.findIndex((one) => plainName(one) === name)).find((at) => at >= 0) ?? -1;
    const index = by(header) >= 0 ? by(header) : by(labels);
    const column = header[index];
    if (column === undefined || taken.has(field) || column in map) continue;
    map[column] = field;
    taken.add(field);
  }
  return map;
}
