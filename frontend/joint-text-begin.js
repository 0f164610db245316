// Fetches the editor where a text is edited, and only there.
window.citylabsText = {
  async start(root) {
    const { JointText } = await import('./joint-text.js');
    if (root.isConnected) {
      root.jointText?.close();
      root.jointText = new JointText(root);
    }
  },
  // what is read, with whoever ticks a task staying at it
  read(root, html, writable) {
    const at = root.contains(document.activeElement) ? document.activeElement.dataset.task : null;
    root.innerHTML = html; // made by the server, which lets nothing through that runs
    const tasks = [...root.querySelectorAll('input.task')];
    tasks.forEach((it) => (it.disabled = !writable));
    tasks.find((it) => it.dataset.task === at)?.focus();
  },
  stop(root) {
    root.jointText?.close();
    root.jointText = null;
  },
};
