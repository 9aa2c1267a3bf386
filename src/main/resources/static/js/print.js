// A button named "print" opens the browser's print dialog; where scripts do not run it is hidden.
{
  for (const button of document.querySelectorAll('button[name="print"]')) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
