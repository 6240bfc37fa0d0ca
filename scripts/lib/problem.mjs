/** Something the person can mend, said in one sentence. */
export class Problem extends Error {}

/** Runs `main`; a Problem becomes its sentence and exit code 2, anything else is a bug and shows its trace. */
export async function orSayProblem(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 2;
  }
}
