import type { ReactElement } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { AccountScreen } from '../screens/account/account-screen.tsx';
import { AccountsScreen } from '../screens/accounts/accounts-screen.tsx';
import { ApprovalsScreen } from '../screens/approvals/approvals-screen.tsx';
import { CeremonyScreen } from '../screens/ceremony/ceremony-screen.tsx';
import { FloorScreen } from '../screens/floor/floor-screen.tsx';
import { HomeScreen } from '../screens/home/home-screen.tsx';
import { ImportScreen } from '../screens/imports/import-screen.tsx';
import { PacketsScreen } from '../screens/packets/packets-screen.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { PersonScreen } from '../screens/person/person-screen.tsx';
import { PlanScreen } from '../screens/plan/plan-screen.tsx';
import { RolloutScreen } from '../screens/rollout/rollout-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { SigningScreen } from '../screens/signing/signing-screen.tsx';
import { ConflictScreen } from '../screens/sync/conflict-screen.tsx';
import { ConflictsScreen } from '../screens/sync/conflicts-screen.tsx';
import { SyncScreen } from '../screens/sync/sync-screen.tsx';
import { EventScreen } from '../screens/trail/event-screen.tsx';
import { TrailScreen } from '../screens/trail/trail-screen.tsx';
import { TrainingScreen } from '../screens/training/training-screen.tsx';
import { ItemScreen } from '../screens/training-items/item-screen.tsx';
import { TrainingItemsScreen } from '../screens/training-items/training-items-screen.tsx';
import { WaveScreen } from '../screens/wave/wave-screen.tsx';
import { WhyScreen } from '../screens/why/why-screen.tsx';
import { idOf } from './address.ts';
import { place } from './address.ts';
import { useDesk } from './desk.ts';
import { DeskFrame } from './desk-frame.tsx';
import { useFloorSetting } from './floor-setting.ts';
import { NotFound } from './not-found.tsx';

/** Every address and the screen that stands there; signing has a frame of its own. */
export function Screens(): ReactElement {
  return (
    <Switch>
      <Route path="/rollouts/:rollout/waves/:wave/sign/entry">
        {({ rollout, wave }) => <SigningScreen rollout={rollout} wave={wave} gate="entry" />}
      </Route>
      <Route path="/rollouts/:rollout/waves/:wave/sign/exit">
        {({ rollout, wave }) => <SigningScreen rollout={rollout} wave={wave} gate="exit" />}
      </Route>
      <Route path="/rollouts/:rollout/sign/plan">
        {({ rollout }) => <SigningScreen rollout={rollout} wave={null} gate="plan" />}
      </Route>
      <Route path="/rollouts/:rollout/waves/:wave/sign/entry/ceremony">
        {({ rollout, wave }) => <CeremonyScreen rollout={rollout} wave={wave} gate="entry" />}
      </Route>
      <Route path="/rollouts/:rollout/waves/:wave/sign/exit/ceremony">
        {({ rollout, wave }) => <CeremonyScreen rollout={rollout} wave={wave} gate="exit" />}
      </Route>
      <Route path="/rollouts/:rollout/sign/plan/ceremony">
        {({ rollout }) => <CeremonyScreen rollout={rollout} wave={null} gate="plan" />}
      </Route>
      <Route path="/floor/:task?">{({ task }) => <FloorScreen task={task} />}</Route>
      <Route>
        <DeskFrame>
          <FramedScreens />
        </DeskFrame>
      </Route>
    </Switch>
  );
}

/** Links to one's own account need not know who is signed in. */
function OwnAccount(): ReactElement {
  const { me } = useDesk();
  return <Redirect to={place.account(me.id)} replace />;
}

/** A workstation of the shop floor starts there. */
function Start(): ReactElement {
  const [{ on }] = useFloorSetting();
  return on ? <Redirect to={place.floor()} replace /> : <HomeScreen />;
}

function FramedScreens(): ReactElement {
  return (
    <Switch>
      <Route path="/">{() => <Start />}</Route>
      <Route path="/plan">{() => <PlanScreen />}</Route>
      <Route path="/rollouts/:rollout/waves/:wave">
        {({ rollout, wave }) => <WaveScreen key={wave} rollout={rollout} wave={wave} />}
      </Route>
      <Route path="/rollouts/:rollout/waves/:wave/why">
        {({ rollout, wave }) => <WhyScreen key={wave} rollout={rollout} wave={wave} />}
      </Route>
      <Route path="/rollouts/:rollout/training">
        {({ rollout }) => <TrainingScreen key={rollout} rollout={rollout} />}
      </Route>
      <Route path="/rollouts/:rollout/:tab?">
        {({ rollout, tab }) => <RolloutScreen key={rollout} rollout={rollout} tab={tab ?? 'plan'} />}
      </Route>
      <Route path="/approvals">{() => <ApprovalsScreen />}</Route>
      <Route path="/training">{() => <TrainingItemsScreen />}</Route>
      <Route path="/training/:item">{({ item }) => <ItemScreen key={item} item={idOf(item)} />}</Route>
      <Route path="/people">{() => <PeopleScreen />}</Route>
      <Route path="/people/:id">{({ id }) => <PersonScreen key={id} id={idOf(id)} />}</Route>
      <Route path="/imports/people">{() => <ImportScreen key="people" kind="people" />}</Route>
      <Route path="/imports/measurements">
        {() => <ImportScreen key="measurements" kind="measurements" />}
      </Route>
      <Route path="/imports/training">{() => <ImportScreen key="training" kind="training" />}</Route>
      <Route path="/packets">{() => <PacketsScreen />}</Route>
      <Route path="/trail">{() => <TrailScreen />}</Route>
      <Route path="/trail/event/:id">{({ id }) => <EventScreen key={id} id={id} />}</Route>
      <Route path="/sync">{() => <SyncScreen />}</Route>
      <Route path="/sync/conflicts">{() => <ConflictsScreen />}</Route>
      <Route path="/sync/conflict/:id">{({ id }) => <ConflictScreen key={id} id={idOf(id)} />}</Route>
      <Route path="/accounts">{() => <AccountsScreen />}</Route>
      <Route path="/account">{() => <OwnAccount />}</Route>
      <Route path="/accounts/:id">{({ id }) => <AccountScreen key={id} id={idOf(id)} />}</Route>
      <Route path="/settings/:tab?">{({ tab }) => <SettingsScreen tab={tab ?? 'passwords'} />}</Route>
      <Route>{() => <NotFound />}</Route>
    </Switch>
  );
}
