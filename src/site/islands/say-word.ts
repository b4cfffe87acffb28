/** Buttons that read one word aloud (`data-say`, `data-say-language`): shown when a device with a voice for the language opens their box. */
if ('speechSynthesis' in globalThis) {
  // Asked for when a box is opened, not before: asking wakes the voices of the device.
  document.addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      if (newState !== 'open' || !(target instanceof HTMLElement)) return;
      for (const button of target.querySelectorAll<HTMLButtonElement>('button[data-say][hidden]')) void offer(button);
    },
    { capture: true },
  );
}

async function offer(button: HTMLButtonElement): Promise<void> {
  const { say: word = '', sayLanguage = '' } = button.dataset;
  const { say, voiceFor } = await import('./speech.ts');
  const voice = await voiceFor(sayLanguage);
  if (!voice || !button.hidden) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    speechSynthesis.cancel();
    void say(word, voice);
  });
}
