/** Runs what it is given one after another, in the order asked; a failure does not hold up the next. */
export type InTurn = <Value>(act: () => Promise<Value>) => Promise<Value>;

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}
