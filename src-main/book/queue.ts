/** Runs what it is given one after another; a failure stops nobody behind it. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(act);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
