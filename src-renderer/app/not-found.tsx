import type { ReactElement } from 'react';
import { ActionButton } from '../parts/action.tsx';
import { Page, Row } from '../parts/layout.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { app } from '../strings/en/app.ts';
import { place } from './address.ts';
import { useWhere } from './where.tsx';

export function NotFound(): ReactElement {
  useWhere([{ label: app.notFound.title }]);
  return (
    <Page>
      <Sentence sub={app.notFound.text}>{app.notFound.title}</Sentence>
      <Row>
        <ActionButton action={{ label: app.notFound.home, href: place.home() }} look="primary" />
      </Row>
    </Page>
  );
}
