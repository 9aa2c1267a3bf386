// In an editor of texts, "Add a picture" sends a picture and puts it where the cursor was. Without
// this script the lesson's page has a form that puts it at the end.
{
  const cookie = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";

  const send = async (file) => {
    const body = new FormData();
    body.append("picture", file);
    const answer = await fetch("/admin/uploads/pictures", {
      method: "POST",
      headers: { Accept: "application/json", "X-XSRF-TOKEN": cookie() },
      body,
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Error(said.detail ?? "The picture could not be sent.");
    }
    return said.address;
  };

  const put = (area, image) => {
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    area.setRangeText(gap + image + "\n\n", area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };

  const add = async (box) => {
    const file = box.querySelector("[data-picture-file]");
    const shows = box.querySelector("[data-picture-shows]");
    const said = box.querySelector("[data-picture-said]");
    const button = box.querySelector("[data-picture-put]");
    const words = shows.value.replace(/[\[\]\\\s]+/g, " ").trim();
    if (!file.files[0] || !words) {
      said.textContent = file.files[0] ? "Say what the picture shows." : "Choose a picture first.";
      (file.files[0] ? shows : file).focus();
      return;
    }
    button.disabled = true;
    said.textContent = "The picture is on its way.";
    try {
      const address = await send(file.files[0]);
      put(box.parentElement.querySelector("textarea"), "![" + words + "](" + address + ")");
      file.value = "";
      shows.value = "";
      said.textContent = "It stands in the text now.";
    } catch (problem) {
      said.textContent = problem.message;
    }
    button.disabled = false;
  };

  for (const box of document.querySelectorAll("[data-picture-add]")) {
    box.hidden = false;
    box.querySelector("[data-picture-put]").addEventListener("click", () => add(box));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("[data-picture-shows]")) {
        event.preventDefault();
        add(box);
      }
    });
  }
}
