import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { TextLink } from '../../parts/action.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { calendarText } from '../../strings/en/time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countsText, validText } from './item-columns.tsx';
import type { Item, ItemDialog } from './training-items-screen.tsx';

const words = trainingItems.side;

export type ItemSideProps = {
  readonly item: Item;
  readonly show: (dialog: ItemDialog) => void;
  readonly onClose: () => void;
};

/** One training item: its versions and what counts as trained. */
export function ItemSide({ item, show, onClose }: ItemSideProps): ReactElement {
  const { can } = useDesk();
  const facts = [
    { label: words.version, value: trainingItems.versionText(item.version) },
    ...(item.effective === null ? [] : [{ label: words.effective, value: calendarText(item.effective) }]),
    ...(item.coming === null ? [] : [{ label: words.coming, value: trainingItems.comingText(item.coming) }]),
    { label: words.counts, value: countsText(item) },
    { label: words.valid, value: validText(item) },
    { label: words.trained, value: trainingItems.trainedOf(item.trained, item.required) },
  ];
  const primary = can('item.version')
    ? { label: words.newVersion, onPress: () => show({ kind: 'version', item }) }
    : undefined;
  const others = [
    { label: words.open, href: place.item(item.id) },
    ...(can('item.change') ? [{ label: words.change, onPress: () => show({ kind: 'change', item }) }] : []),
  ];
  return (
    <SideFacts
      title={item.title}
      id={item.id}
      facts={facts}
      primary={primary}
      others={others}
      onClose={onClose}
    >
      <p className="wb-small">
        <TextLink href={place.trail({ text: item.id })}>{words.history}</TextLink>
      </p>
    </SideFacts>
  );
}
