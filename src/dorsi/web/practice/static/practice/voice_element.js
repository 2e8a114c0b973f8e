// Speaks a sentence where the device can; a new one takes the place of the last.

export const voice = (language) => {
  const speech = globalThis.speechSynthesis;
  if (!speech) return null;
  return {
    say(text) {
      const sentence = new SpeechSynthesisUtterance(text);
      sentence.lang = language;
      speech.cancel();
      speech.speak(sentence);
    },
  };
};
