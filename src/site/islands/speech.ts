/** The device's own voices. Nothing is sent anywhere: only voices that the device itself has are used. */

/** Voices are known only some time after the first question; this is how long it may take. */
const WAIT_MILLISECONDS = 1500;

/**
 * The device's voice for a language (BCP 47 tag); `undefined` where it has none. Voices that a service elsewhere makes (`localService` is
 * false) are left out: the text would leave the device.
 */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | undefined> {
  const voices = await knownVoices();
  const own = voices.filter((voice) => voice.localService && primary(voice.lang) === primary(language));
  return own.find((voice) => voice.default) ?? own[0];
}

/** Says `text` in a voice; resolves when it is over, with `true` where it was said to its end. */
export function say(text: string, voice: SpeechSynthesisVoice, rate = 1): Promise<boolean> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.addEventListener('end', () => resolve(true));
    utterance.addEventListener('error', () => resolve(false));
    speechSynthesis.speak(utterance);
  });
}

let voices: Promise<SpeechSynthesisVoice[]> | undefined;

function knownVoices(): Promise<SpeechSynthesisVoice[]> {
  return (voices ??= new Promise((resolve) => {
    const now = speechSynthesis.getVoices();
    if (now.length > 0) return resolve(now);
    const answer = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, WAIT_MILLISECONDS);
  }));
}

const primary = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase();
