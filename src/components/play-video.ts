/** Puts the player where the poster stands, once the reader has asked for it. */
for (const button of document.querySelectorAll<HTMLElement>('[data-video]')) {
  button.addEventListener('click', () => {
    const { video = '', name = '' } = button.dataset;
    const player = document.createElement('iframe');
    player.src = `https://www.youtube-nocookie.com/embed/${video}?autoplay=1`;
    player.title = name;
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    player.referrerPolicy = 'strict-origin-when-cross-origin';
    button.parentElement?.replaceWith(player);
    player.focus();
  });
}
