import type { Answer, ShownAnswer } from './answer';

/** The parts of an activity that the page reads. */
export interface Activity {
  id?: string;
  type: string;
  text?: string;
  timestamp?: string;
  from?: { id?: string; role?: string };
  conversation?: { id: string };
  channelData?: { insights?: { run?: string; answer?: Answer }; [name: string]: unknown };
  [name: string]: unknown;
}

/** The answer that a message carries; null where it carries none. */
export function shownAnswer(activity: Activity): ShownAnswer | null {
  const insights = activity.channelData?.insights;
  return activity.type === 'message' && activity.id && insights?.answer
    ? {
      id: activity.id,
      run: insights.run ?? '',
      at: activity.timestamp ?? new Date().toISOString(),
      answer: insights.answer,
    }
    : null;
}
