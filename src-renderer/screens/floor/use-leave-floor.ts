import { place } from '../../app/address.ts';
import { useFloorSetting } from '../../app/floor-setting.ts';
import { useNavigate } from '../../parts/link.tsx';

/** This workstation is a desk again. */
export function useLeaveFloor(): () => void {
  const [, setFloor] = useFloorSetting();
  const navigate = useNavigate();
  return () => {
    setFloor({ on: false, book: '', at: null });
    navigate(place.home());
  };
}
