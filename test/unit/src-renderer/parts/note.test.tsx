import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '../../../../src-renderer/parts/form/error-summary.tsx';
import { TextField } from '../../../../src-renderer/parts/form/text-field.tsx';
import { Note, Refusal } from '../../../../src-renderer/parts/note.tsx';

const nothing = (): void => undefined;

describe('what takes the focus', () => {
  it('a refusal does, and says that the attempt is kept', () => {
    render(
      <Refusal title="Not live: 1 person is untrained" logged="The attempt is in the audit trail.">
        Per Nygård lacks WI-118.
      </Refusal>,
    );
    expect(document.activeElement).toBe(
      screen.getByRole('group', { name: 'Not live: 1 person is untrained' }),
    );
    expect(screen.getByText(/audit trail/)).toBeTruthy();
  });

  it('a plain note does not', () => {
    render(<Note title="Board at this workstation" />);
    expect(document.activeElement).toBe(document.body);
  });

  it('an error summary does, at each attempt, and leads to the answer', async () => {
    const errors = [{ name: 'reason', words: 'Enter a reason' }];
    const form = (attempt: number) => (
      <>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextField
          name="reason"
          label="Reason"
          hint="Both signers will see it"
          error="Enter a reason"
          value=""
          onChange={nothing}
        />
      </>
    );
    const { rerender } = render(form(1));
    const summary = screen.getByRole('group', { name: 'There is a problem: 1 answer' });
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByRole('link', { name: 'Enter a reason' }));
    const input = screen.getByLabelText('Reason');
    expect(document.activeElement).toBe(input);
    rerender(form(2));
    expect(document.activeElement).toBe(summary);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toBe('reason-hint reason-error');
  });
});
