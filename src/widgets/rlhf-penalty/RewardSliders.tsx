import { Slider } from '~/ui/Slider';
import { rewardText } from './describe';
import { REWARD } from './model';

/** A longer list is edited as text alone. */
const MAX_SLIDERS = 5;
const STEP = 0.1;

interface RewardSlidersProps {
  /** What they are together: “Rewards”. */
  readonly legend: string;
  /** Spoken before each reply: “reward of”. */
  readonly name: string;
  readonly replies: readonly string[];
  readonly rewards: readonly number[];
  readonly onChange: (rewards: readonly number[]) => void;
}

/** One slider for the reward of each reply. */
export function RewardSliders({ legend, name, replies, rewards, onChange }: RewardSlidersProps) {
  if (rewards.length > MAX_SLIDERS) return null;
  return (
    <div class="controls" role="group" aria-label={legend}>
      {rewards.map((reward, index) => (
        <Slider
          key={index}
          label={`${name} ${replies[index] ?? ''}`}
          {...REWARD}
          step={STEP}
          value={reward}
          valueText={rewardText(reward)}
          onInput={(value) => {
            onChange(rewards.with(index, value));
          }}
        />
      ))}
    </div>
  );
}
