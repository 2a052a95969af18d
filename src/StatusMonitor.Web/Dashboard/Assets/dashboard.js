// Makes the served views live. Nothing depends on it: without it every view says the same, as it was when it was loaded.
(() => {
  "use strict";
  const { root } = document.body.dataset;
  const byId = id => document.getElementById(id);

  // Times: the viewer's zone, with the exact instant on hover; ages tick.
  const minutes = { hour: "2-digit", minute: "2-digit" };
  const moment = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric", ...minutes });
  const day = new Intl.DateTimeFormat(undefined, minutes);
  const hours = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const since = new Intl.RelativeTimeFormat(undefined, { numeric: "always", style: "narrow" });
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const age = then => {
    const seconds = Math.round((then - Date.now()) / 1000);
    const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units[3];
    return since.format(Math.trunc(seconds / length), unit);
  };
  const exact = then => then.toISOString().replace("T", " ").replace(/(\.000)?Z$/, " UTC");
  const show = (time, form) => {
    const then = new Date(time.dateTime);
    const isToday = then.toDateString() === new Date().toDateString();
    const text = form === "age" ? age(then) : (isToday ? day : moment).format(then);
    if (time.textContent !== text) time.textContent = text;
    return then;
  };
  const showAll = within => {
    for (const time of within.querySelectorAll("time[data-form]")) time.title = exact(show(time, time.dataset.form));
  };
  const tick = () => {
    for (const time of document.querySelectorAll("time[data-form=age]")) show(time, "age");
  };

  // Makes one tree like another and leaves alone what is alike: focus, selection and what was folded open stay.
  const keyOf = node => node.id || node.dataset?.key || node.dataset?.page;
  const alter = (now, next, folds) => {
    if (now.isEqualNode(next)) return;
    if (now.nodeName !== next.nodeName || keyOf(now) !== keyOf(next)) return now.replaceWith(next);
    if (now.nodeType !== Node.ELEMENT_NODE) { now.nodeValue = next.nodeValue; return; }
    const stays = name => name === "open" && !folds;
    for (const { name } of [...now.attributes]) if (!next.hasAttribute(name) && !stays(name)) now.removeAttribute(name);
    for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value && !stays(name)) now.setAttribute(name, value);
    const keyed = new Map([...now.children].filter(keyOf).map(child => [keyOf(child), child]));
    let place = now.firstChild;
    for (const child of [...next.childNodes]) {
      const old = keyed.get(keyOf(child)) ?? (place && !keyOf(place) ? place : null);
      if (!old || keyOf(old) !== keyOf(child)) { now.insertBefore(child, place); continue; }
      if (old === place) place = place.nextSibling; else now.insertBefore(old, place);
      alter(old, child, folds);
    }
    while (place) { const gone = place; place = place.nextSibling; gone.remove(); }
  };

  // Fetches the address again and shows what is new, one at a time and at most once a second.
  let loading = false, again = null;
  const load = async (folds = false) => {
    if (loading) { again = folds || again === true; return; }
    loading = true;
    const address = location.href;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-cache" });
      if (answer.redirected) { location.reload(); return; }
      if (!answer.ok) return;
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (address !== location.href) return;
      showAll(next);
      document.title = next.title;
      for (const id of ["verdict", "main"]) alter(byId(id), document.adoptNode(next.getElementById(id)), folds);
      Object.assign(document.body.dataset, next.body.dataset);
    } catch { /* The stream notices too, and says so. */ } finally {
      setTimeout(() => { loading = false; if (again !== null) { const folded = again; again = null; load(folded); } }, folds ? 200 : 1000);
    }
  };

  // The stream says that there is something new, and which pages were read.
  let lostAt = null;
  const live = on => {
    byId("live").hidden = !on;
    byId("lost").hidden = on || !lostAt;
    if (!on && lostAt) byId("lost").textContent = `Not live since ${hours.format(lostAt)}, trying again …`;
  };
  const listen = () => {
    const stream = new EventSource(`${root}/live`);
    stream.addEventListener("change", ({ data }) => {
      const wasLost = lostAt !== null;
      lostAt = null;
      live(true);
      if (wasLost || data !== document.body.dataset.change) load();
    });
    stream.addEventListener("deliveries", ({ data }) => {
      const { deliveries } = document.body.dataset;
      if (deliveries && data !== deliveries) load();
    });
    stream.addEventListener("read", ({ data }) => {
      const read = new Map(JSON.parse(data).map(([page, second]) => [page, new Date(second * 1000)]));
      const newest = byId("newest").querySelector("time");
      if (newest) newest.dateTime = new Date(Math.max(new Date(newest.dateTime), ...read.values())).toISOString();
      for (const time of document.querySelectorAll("time[data-read]")) {
        const then = read.get(time.dataset.read);
        if (then) { time.dateTime = then.toISOString(); time.title = exact(then); }
      }
      tick();
    });
    stream.addEventListener("error", () => {
      lostAt ??= new Date();
      live(false);
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    });
  };

  // Filters as you type, and keeps the address.
  let typing;
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form.filter");
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => {
      const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
      load(true);
    }, 200);
  });

  // Light, dark, or as the system: remembered in a cookie, so that the next view is served in it.
  const themes = ["auto", "light", "dark"], button = byId("theme"), html = document.documentElement;
  const say = () => {
    button.textContent = `◐ ${html.dataset.theme}`;
    button.ariaLabel = `Theme: ${html.dataset.theme}`;
  };
  button.addEventListener("click", () => {
    html.dataset.theme = themes[(themes.indexOf(html.dataset.theme) + 1) % themes.length];
    document.cookie = `theme=${html.dataset.theme}; path=${root || "/"}; max-age=31536000; samesite=lax`;
    say();
  });
  html.classList.add("scripted");
  button.hidden = false;
  say();
  byId("zone").textContent = `Times are in ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`;
  showAll(document);
  setInterval(tick, 1000);
  listen();
})();
