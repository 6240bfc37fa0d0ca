// The people of the book that is made from nothing.

export const owner = {
  id: 'o.owner',
  name: 'Olga Owner',
  title: 'Change manager',
  password: 'seven-larks-and-a-mill',
};
export const quality = {
  id: 'q.quality',
  name: 'Quinn Quality',
  title: 'QA lead',
  function: 'QA',
  also: 'QA',
  password: 'nine-herons-over-water',
};
export const lead = {
  id: 'l.lead',
  name: 'Lars Lead',
  title: 'Line lead',
  function: 'Line lead',
  also: 'Production',
  password: 'green-ferry-at-night',
};
export const issued = 'issued-by-the-owner-1';

export const roster = `Person id,Given name,Family name,Role,Site,Line,Shift,Joined
N-1,Ada,Aune,Operator,Plant Vest,Line 1,early,2020-01-01
N-2,Bo,Berge,Operator,Plant Vest,Line 1,early,2021-01-01
N-3,Cy,Carlsen,Operator,Plant Vest,Line 2,late,2022-01-01
`;
