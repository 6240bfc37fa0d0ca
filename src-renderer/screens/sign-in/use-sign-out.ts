import { useAsk } from '../../app/act.tsx';
import { useLeavingOnPurpose } from '../../app/leaving.ts';

/** Leaves before the desk stands: nobody is greeted as locked afterwards. */
export function useSignOut(): () => void {
  const leave = useAsk(async (api) => ({
    ok: true as const,
    value: await api.session.signOut.mutate(),
  }));
  const onPurpose = useLeavingOnPurpose();
  return () => {
    onPurpose();
    void leave.ask(null);
  };
}
