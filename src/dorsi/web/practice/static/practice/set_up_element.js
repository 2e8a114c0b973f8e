// Before the start with a camera: where it stands, then what it sees. Permission is asked from the
// tap; what is missing is fetched with its progress shown; every way it fails has a sentence.

const moved = (panel, place, before = null) => { // a picture that runs goes on running
  if (place.moveBefore) place.moveBefore(panel, before);
  else place.insertBefore(panel, before);
  panel.querySelector('video').play?.().catch(() => {});
};

export const setUp = ({ page, panel, coach, task }) => {
  const part = (name) => page.querySelector(`[data-set-up${name && `-${name}`}]`);
  const button = (name) => part('').querySelector(`[data-do="${name}"]`);
  const home = panel.parentElement, after = panel.nextElementSibling;
  const place = part('picture'), drawn = place.firstElementChild;
  let wanted = 0;

  const show = (name, yes) => { part(name).hidden = !yes; };
  const live = (is) => {
    part('').classList.toggle('is-live', is);
    show('before', !is);
    show('live', is);
    drawn.toggleAttribute('hidden', is);
    button('camera_on').hidden = is;
    button('start_seen').hidden = !is;
  };
  const loading = ({ share, says }) => {
    show('loading', true);
    part('loading').querySelector('progress').value = share ?? 0;
    if (says) part('loading-says').textContent = says;
  };
  const trouble = (says) => {
    show('trouble', Boolean(says));
    part('trouble-says').textContent = says;
  };
  const idle = () => {
    show('loading', false);
    button('camera_on').disabled = false;
  };

  return {
    open() {
      page.querySelector('[data-list]').hidden = true;
      part('').hidden = false;
      trouble('');
      live(false);
      part('before').querySelector('h1').focus();
    },

    async turnOn() {
      const mine = wanted += 1;
      trouble('');
      button('camera_on').disabled = true;
      moved(panel, place);
      try {
        await coach.open((progress) => mine === wanted && loading(progress), task);
        if (mine !== wanted) return;
        live(true);
        button('start_seen').focus();
      } catch (fault) {
        if (mine === wanted) trouble(coach.says(fault));
      }
      if (mine === wanted) idle();
    },

    // The picture goes where the practice shows it.
    leave() {
      wanted += 1;
      idle();
      part('').hidden = true;
      moved(panel, home, after);
    },

    back() {
      this.leave();
      coach.close();
      page.querySelector('[data-list]').hidden = false;
    },

    looks({ cue, says, sure }) {
      const { seenCue, seenSays, lookingCue, lookingSays } = part('live').dataset;
      part('cue').textContent = cue || (sure ? seenCue : lookingCue);
      part('says').textContent = says || (sure ? seenSays : lookingSays);
    },
  };
};
