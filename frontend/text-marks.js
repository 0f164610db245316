// What the buttons above a text do with Markdown: each can be taken back by the same button.
import { EditorSelection } from '@codemirror/state';
import { redo, undo } from '@codemirror/commands';

// around what is selected
const around = (mark) => (view) => {
  const { state } = view;
  view.dispatch(
    state.changeByRange(({ from, to }) => {
      const has =
        state.sliceDoc(from - mark.length, from) === mark && state.sliceDoc(to, to + mark.length) === mark;
      return has
        ? {
            changes: [
              { from: from - mark.length, to: from },
              { from: to, to: to + mark.length },
            ],
            range: EditorSelection.range(from - mark.length, to - mark.length),
          }
        : {
            changes: [
              { from, insert: mark },
              { from: to, insert: mark },
            ],
            range: EditorSelection.range(from + mark.length, to + mark.length),
          };
    }),
  );
};

const lines = (state) => {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  return Array.from({ length: last - first + 1 }, (_, i) => state.doc.line(first + i));
};

const BEGINNING = /^(#{1,6} |> |[-*] \[[ xX]\] |[-*] |\d+\. )?/;

// before each line that is selected; instead of what marks it now
const before = (mark) => (view) => {
  const chosen = lines(view.state);
  const wanted = (i) => mark.replace('1', i + 1);
  const has = chosen.every((line, i) => line.text.match(BEGINNING)[0] === wanted(i));
  const changes = view.state.changes(
    chosen.map((line, i) => ({
      from: line.from,
      to: line.from + line.text.match(BEGINNING)[0].length,
      insert: has ? '' : wanted(i),
    })),
  );
  view.dispatch({ changes, selection: view.state.selection.map(changes, 1) }); // the caret goes behind the mark
};

const heading = (view) => {
  const depth = view.state.doc.lineAt(view.state.selection.main.from).text.match(/^#*/)[0].length;
  before(depth === 0 || depth > 3 ? '## ' : depth === 2 ? '### ' : '## ')(view);
};

const link = (view) => {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to);
  view.dispatch({
    changes: { from, to, insert: `[${words}](https://)` },
    selection: { anchor: words ? from + words.length + 3 : from + 1, head: words ? from + words.length + 11 : from + 1 },
  });
};

const table = (view) => {
  const at = view.state.doc.lineAt(view.state.selection.main.to).to;
  const insert = '\n\n|  |  |\n| --- | --- |\n|  |  |\n';
  view.dispatch({ changes: { from: at, insert }, selection: { anchor: at + 4 } });
};

export const marks = {
  heading,
  bold: around('**'),
  italic: around('*'),
  list: before('- '),
  numbered: before('1. '),
  tasks: before('- [ ] '),
  quote: before('> '),
  link,
  table,
  undo,
  redo,
};
