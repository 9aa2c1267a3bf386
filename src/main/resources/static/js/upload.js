// A file input inside data-upload sends its file in pieces, each with its hash, while the form is
// still being filled in. What has arrived is safe: a broken connection, or the same file chosen
// again tomorrow, goes on where it stopped. Where the files lie in a bucket the pieces go straight to
// it, or, where that fails three times, through the program. Without this script the file comes with
// the form.
{
  const kinds = { mp4: "VIDEO", m4v: "VIDEO", webm: "VIDEO", mp3: "AUDIO", m4a: "AUDIO", pdf: "PDF" };
  const running = new Map();
  const waiting = new Set();

  const cookie = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const ask = async (address, options, signal) => {
    const answer = await fetch(address, {
      ...options,
      signal,
      headers: { Accept: "application/json", "X-XSRF-TOKEN": cookie(), ...options?.headers },
    });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw Object.assign(new Error(body.detail ?? "The file could not be sent."), { status: answer.status });
    }
    return body;
  };

  const hash = async (piece) => {
    const digest = await crypto.subtle.digest("SHA-256", await piece.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const size = (bytes) => (bytes < 1e9 ? Math.ceil(bytes / 1e6) + " MB" : (bytes / 1e9).toFixed(1) + " GB");

  // Refusals (4xx) are final, except for a place or a hash that another try puts right.
  const again = (problem) => problem.status === undefined || problem.status >= 500 || problem.status === 409 || problem.status === 429;

  const start = async (file) => {
    const bytes = new Uint8Array(await file.slice(0, 512).arrayBuffer());
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const through = async (state, piece, signal) =>
    ask(
      "/admin/uploads/" + state.id + "/pieces?at=" + state.received,
      { method: "PUT", body: piece, headers: { "Content-Type": "application/octet-stream", "X-Piece-Sha256": await hash(piece) } },
      signal,
    );

  // The storage takes pieces by itself, at an address that is signed for each of them.
  const direct = async (state, piece, signal) => {
    const query = new URLSearchParams({ at: state.received });
    const { address } = await ask("/admin/uploads/" + state.id + "/addresses", { method: "POST", body: query }, signal);
    const answer = await fetch(address, { method: "PUT", body: piece, signal, credentials: "omit" });
    if (!answer.ok) {
      throw new Error("The storage answers " + answer.status);
    }
    return { ...state, received: state.received + piece.size };
  };

  const send = async (file, box, signal) => {
    const begin = new URLSearchParams({
      kind: kinds[ending(file.name)],
      name: file.name,
      size: file.size,
      mark: file.lastModified,
      start: await start(file),
    });
    let state = null;
    let tries = 0;
    let misses = 0;
    for (;;) {
      try {
        state = state
          ? await ask("/admin/uploads/" + state.id, undefined, signal)
          : await ask("/admin/uploads", { method: "POST", body: begin }, signal);
        while (!state.done) {
          box.show(state.received, file.size);
          if (state.received === file.size) {
            state = await ask("/admin/uploads/" + state.id + "/completion", { method: "POST" }, signal);
          } else {
            const piece = file.slice(state.received, state.received + state.pieceBytes);
            if (state.direct && misses < 3) {
              misses += 1;
              state = await direct(state, piece, signal);
              misses = 0;
            } else {
              state = await through(state, piece, signal);
            }
            tries = 0;
          }
        }
        return state;
      } catch (problem) {
        if (signal.aborted || !again(problem) || tries === 20) {
          throw problem;
        }
        tries += 1;
        box.say("The connection is broken. It goes on by itself.");
        await pause(Math.min(30000, 1000 * 2 ** Math.min(tries, 5)));
      }
    }
  };

  const ending = (name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

  const boxOf = (field) => {
    const text = field.querySelector("[data-upload-text]");
    const progress = field.querySelector("[data-upload-progress]");
    const bar = progress.querySelector("progress");
    let told = -1;
    return {
      say: (words) => (text.textContent = words),
      show: (received, whole) => {
        progress.hidden = false;
        bar.value = (100 * received) / whole;
        const tenth = Math.floor((10 * received) / whole);
        if (tenth !== told) {
          told = tenth;
          text.textContent = size(received) + " of " + size(whole) + " sent.";
        }
      },
      hide: () => (progress.hidden = true),
      // Kept in the form, and told at once where a lesson waits for the file: nobody forgets it.
      refuse: (sentence) => {
        text.textContent = sentence;
        field.classList.toggle("hm-field-bad", sentence !== "");
        field.querySelector("[data-upload-refused]").value = sentence;
        const without = field.querySelector("[data-upload-without]");
        if (without) {
          without.hidden = sentence === "";
        }
        if (sentence && field.dataset.uploadRefusals) {
          ask(field.dataset.uploadRefusals, { method: "POST", body: new URLSearchParams({ sentence }) }).catch(() => {});
        }
      },
    };
  };

  const take = async (input) => {
    const field = input.closest("[data-upload]");
    const file = input.files[0];
    running.get(field)?.abort();
    if (!file || !globalThis.crypto?.subtle) {
      return;
    }
    const box = boxOf(field);
    const kept = field.querySelector("[data-upload-id]");
    kept.value = "";
    if (!kinds[ending(file.name)]) {
      input.value = "";
      box.refuse(file.name + " was refused: Choose a video (MP4, WebM), an audio file (MP3, M4A) or a PDF.");
      return;
    }
    const stop = new AbortController();
    running.set(field, stop);
    const name = input.name;
    try {
      const state = await send(file, box, stop.signal);
      kept.value = state.id;
      box.refuse("");
      box.say(file.name + " is here.");
    } catch (problem) {
      if (stop.signal.aborted) {
        box.say("Stopped. Choose the file again to go on.");
      } else {
        box.refuse(file.name + " was refused: " + problem.message);
      }
    }
    if (running.get(field) === stop) {
      running.delete(field);
      input.value = "";
      input.name = name;
      box.hide();
    }
    if (running.size === 0) {
      waiting.forEach((form) => form.requestSubmit(form.uploadButton ?? undefined));
      waiting.clear();
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-upload] input[type=file]")) {
      take(event.target);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-upload-stop]")) {
      running.get(event.target.closest("[data-upload]"))?.abort();
    }
  });

  // A form that is sent too early is sent as soon as its files have arrived.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const open = [...running.keys()].filter((field) => form.contains(field));
    if (open.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      form.uploadButton = event.submitter;
      waiting.add(form);
      open.forEach((field) => boxOf(field).say("The form is sent as soon as the file has arrived."));
    }
  });

  addEventListener("beforeunload", (event) => {
    if (running.size > 0) {
      event.preventDefault();
    }
  });
}
