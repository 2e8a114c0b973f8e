// Speaks a sentence where the device can; a new one takes the place of the last. Never waited for.

const RATE = 0.95; // a little calmer than talk
const ofLanguage = (language) => ({ lang }) => (
  lang.replace('_', '-').toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0]
);

export const voice = (language) => {
  const speech = globalThis.speechSynthesis;
  if (!speech) return null;
  const voices = () => speech.getVoices?.() ?? [];
  // Only one that speaks on the device itself: others send what they say to a stranger.
  const chosen = () => {
    const own = voices().filter((one) => one.localService).filter(ofLanguage(language));
    return own.find((one) => one.default) ?? own[0];
  };
  return {
    // Some devices list their voices late or never; then the language alone has to do.
    get can() { return voices().length === 0 || Boolean(chosen()); },
    onChange: (listener) => speech.addEventListener?.('voiceschanged', listener),
    say(text) {
      if (!this.can) return;
      const sentence = new SpeechSynthesisUtterance(text);
      sentence.lang = language;
      sentence.voice = chosen() ?? null;
      sentence.rate = RATE;
      speech.cancel();
      speech.speak(sentence);
    },
  };
};
