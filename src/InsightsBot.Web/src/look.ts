import { fontFamily as font, paletteOf } from './charts/palette';
import type { Language, Words } from './words';

export type Theme = 'light' | 'dark';

const accents = {
  light: { own: '#1f5f6b', onOwn: '#ffffff', card: '#ffffff', soft: '#f3f5f5', link: '#1a5763' },
  dark: { own: '#2b6a76', onOwn: '#ffffff', card: '#1e272e', soft: '#141a1f', link: '#8ccbd6' },
};

/** Web Chat in the colours of the page. */
export function styleOptions(theme: Theme): Record<string, unknown> {
  const { ink, quiet, line } = paletteOf(theme);
  const { own, onOwn, card, soft, link } = accents[theme];
  return {
    accent: link, subtle: quiet, backgroundColor: 'transparent', primaryFont: font,
    monospaceFont: 'ui-monospace, monospace',
    rootHeight: '100%', rootWidth: '100%', paddingRegular: 12, transitionDuration: '0s',
    bubbleBackground: card, bubbleTextColor: ink, bubbleBorderColor: line, bubbleBorderRadius: 12,
    bubbleBorderWidth: 1, bubbleMaxWidth: 760, bubbleMinHeight: 40, messageActivityWordBreak: 'break-word',
    bubbleFromUserBackground: own, bubbleFromUserTextColor: onOwn, bubbleFromUserBorderColor: own,
    bubbleFromUserBorderRadius: 12, bubbleFromUserBorderWidth: 0, markdownRespectCRLF: true,
    cardEmphasisBackgroundColor: soft, cardPushButtonBackgroundColor: own, cardPushButtonTextColor: onOwn,
    hideUploadButton: true, sendBoxBackground: card, sendBoxTextColor: ink, sendBoxPlaceholderColor: quiet,
    sendBoxHeight: 52, sendBoxButtonColor: link, sendBoxButtonColorOnHover: ink,
    sendBoxBorderTop: `solid 1px ${line}`,

    sendBoxTextWrap: true, sendBoxMaxHeight: 160, sendTimeout: 120_000,
    suggestedActionLayout: 'flow', suggestedActionBackgroundColor: card, suggestedActionTextColor: link,
    suggestedActionBorderColor: line, suggestedActionBorderWidth: 1, suggestedActionBorderRadius: 18,
    suggestedActionHeight: 36, suggestedActionBackgroundColorOnHover: soft, suggestedActionTextColorOnHover: ink,
    timestampColor: quiet, timestampFormat: 'relative', groupTimestamp: 300_000,
    newMessagesButtonBackgroundColor: own, newMessagesButtonTextColor: onOwn,
    autoScrollSnapOnPage: true, autoScrollSnapOnPageOffset: -80, typingAnimationDuration: 60_000,
    showAvatarInGroup: false,
    transcriptTerminatorBackgroundColor: quiet, transcriptTerminatorColor: onOwn,
  };
}

/** Adaptive Cards in the colours of the page. */
export function hostConfig(theme: Theme): Record<string, unknown> {
  const { ink, quiet, line, good, bad } = paletteOf(theme);
  const { link, card, soft } = accents[theme];
  const colour = (shade: string) => ({ default: shade, subtle: shade });
  const text = {
    default: { default: ink, subtle: quiet }, accent: colour(link), attention: colour(bad), good: colour(good),
    warning: colour(bad), dark: { default: ink, subtle: quiet }, light: { default: ink, subtle: quiet },
  };
  return {
    fontFamily: font, supportsInteractivity: true, separator: { lineThickness: 1, lineColor: line },
    spacing: { small: 4, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    containerStyles: {
      default: { backgroundColor: card, foregroundColors: text },
      emphasis: { backgroundColor: soft, foregroundColors: text },
      accent: { backgroundColor: soft, foregroundColors: text },
      good: { backgroundColor: soft, foregroundColors: text },
      attention: { backgroundColor: soft, foregroundColors: text },
      warning: { backgroundColor: soft, foregroundColors: text },
    },
    actions: { maxActions: 12, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
    table: { cellSpacing: 6 },
  };
}

/** Words of Web Chat that say it better for this page. */
export const strings = (language: Language, words: Words) => (shipped: Record<string, string>) => ({
  ...shipped,
  TEXT_INPUT_PLACEHOLDER: words.placeholder,
  TEXT_INPUT_ALT: words.placeholder,
  ...(language === 'de' ? { TEXT_INPUT_SEND_BUTTON_ALT: 'Senden' } : {}),
});
