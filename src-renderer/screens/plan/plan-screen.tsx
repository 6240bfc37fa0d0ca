import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { useFormState } from '../../app/form-state.ts';
import { useWhere } from '../../app/where.tsx';
import { Form } from '../../parts/form/form.tsx';
import { Page } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { home } from '../../strings/en/home.ts';
import { plan as words } from '../../strings/en/plan.ts';
import type { DescriptionAnswers } from '../rollout/description-form.tsx';
import { descriptionErrors, DescriptionFields } from '../rollout/description-form.tsx';

/** A new rollout: what changes, and why. It begins as a draft. */
export function PlanScreen(): ReactElement {
  useWhere([{ label: home.crumb, href: place.home() }, { label: words.crumb }]);
  const { book, me, may } = useDesk();
  const navigate = useNavigate();
  const fresh: DescriptionAnswers = {
    title: '',
    class: 'major',
    site: book.site,
    owner: may('change-owner') ? me.id : '',
    reason: '',
    current: '',
    intended: '',
  };
  const [answers, setAnswers, draft] = useDraft('plan', fresh);
  const act = useAct();
  const form = useFormState(descriptionErrors(answers), act.busy);
  const make = async (): Promise<void> => {
    const done = await act.send({ kind: 'rollout.plan', description: answers });
    if (done === null) return;
    draft.forget();
    navigate(place.rollout(done.ids[0] ?? ''));
  };
  return (
    <Page>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <div className="wb-form-width">
        <Panel title={words.panel} inside="pad">
          <Form
            label={words.title}
            submit={words.submit}
            errors={form.errors}
            attempt={form.attempt}
            onSubmit={() => form.submit(make)}
            others={[
              { label: words.cancel, href: place.home() },
              ...(draft.kept ? [{ label: words.forget, onPress: draft.forget }] : []),
            ]}
          >
            <DescriptionFields value={answers} onChange={setAnswers} wrong={form.wrong} />
            {draft.kept ? <p className="wb-small wb-muted">{words.draft}</p> : null}
            {act.note}
          </Form>
        </Panel>
      </div>
    </Page>
  );
}
