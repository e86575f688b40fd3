import type { DeskState } from './state.ts';

/** How quickly a file is read or written. */
export interface Pace {
  /** 0 to 1. */
  readonly share: number;
  readonly records: number;
  /** Records a second. */
  readonly rate: number;
  /** Seconds; null while too little is done to judge by. */
  readonly left: number | null;
}

/** Less than this share or these milliseconds, and the time left would jump about. */
const SHARE_TO_JUDGE_BY = 0.03;
const TIME_TO_JUDGE_BY = 1_000;

/** The pace of an import under way; `now` is what `performance.now` says. */
export function paceOf(state: Extract<DeskState, { step: 'reading' | 'writing' }>, now: number): Pace {
  const passed = Math.max(now - state.startedAt, 1);
  const share =
    state.step === 'reading'
      ? Math.min(1, state.progress.bytes / Math.max(state.file.size, 1))
      : Math.min(1, state.share);
  const records =
    state.step === 'reading' ? state.progress.records : Math.round(share * state.preview.records);
  return {
    share,
    records,
    rate: Math.round((records * 1_000) / passed),
    left:
      share < SHARE_TO_JUDGE_BY || passed < TIME_TO_JUDGE_BY
        ? null
        : Math.ceil((passed * (1 - share)) / share / 1_000),
  };
}
