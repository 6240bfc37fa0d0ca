export const section = {
  description: (kind: string, title: string) => `${kind}: ${title}`, impact: ['impact', 'impacts'], risk: ['risk', 'risks'], none: 'Nothing yet',
  residual: (risks: string, level: string) => `${risks}, highest residual: ${level}`, rollback: (steps: string, minutes: string, owner: string) => `${steps}, ${minutes} min, ${owner}`,
  step: ['step', 'steps'], phase: ['phase', 'phases'], wave: ['wave', 'waves'], criteria: (entry: string, exit: string) => `${entry} entry, ${exit} exit`,
  item: ['training item', 'training items'], forSome: (items: string, n: string) => `${items}, ${n} for some roles only`, scope: (where: string, moment: string) => `${where}; go-live ${moment}`,
  act: 'What is done with this signature',
} as const;
