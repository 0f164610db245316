// Fetches the editor where a text is edited, and only there.
window.citylabsText = {
  async start(root) {
    const { JointText } = await import('./joint-text.js');
    if (root.isConnected) {
      root.jointText?.close();
      root.jointText = new JointText(root);
    }
  },
  stop(root) {
    root.jointText?.close();
    root.jointText = null;
  },
};
