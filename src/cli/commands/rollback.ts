import { listReleases, rollBack } from '../../publish/index.js';
import { type Command, EXIT, OUT_OPTION, textOption } from '../command.js';

export const rollback: Command = {
  name: 'rollback',
  summary: {
    vi: 'Lùi về bản phát hành trước.',
    en: 'Goes back to the release before.',
  },
  options: {
    ...OUT_OPTION,
    to: {
      type: 'string',
      value: '20200706T013000Z',
      help: {
        vi: 'Bản nào, theo tên trong --list (mặc định: bản ngay trước bản đang hiện)',
        en: 'Which one, by its name in --list (default: the one before the present)',
      },
    },
    list: {
      type: 'boolean',
      help: { vi: 'Chỉ kể các bản, không đổi gì', en: 'Only lists the releases; changes nothing' },
    },
  },
  async run({ values, terminal }) {
    const out = textOption(values, 'out') ?? 'out';
    const shown = values.list === true ? undefined : await rollBack(out, textOption(values, 'to'));
    const releases = await listReleases(out);
    if (terminal.json) {
      terminal.print(JSON.stringify({ releases }, null, 2));
      return EXIT.done;
    }
    for (const { id, current, at, week, files } of releases) {
      terminal.print(`${current ? '→' : ' '} ${id}  ${week}  ${at}  ${terminal.say(filesText(files))}`);
    }
    if (releases.length === 0)
      terminal.print(
        terminal.say({
          vi: `Trong «${out}» chưa có bản phát hành nào.`,
          en: `There is no release in “${out}”.`,
        }),
      );
    if (shown !== undefined)
      terminal.print(
        terminal.say({
          vi: `Đang hiện bản ${shown}. Lần dựng sau lại ra bản mới: hãy sửa nội dung trước.`,
          en: `People see ${shown} now. The next build makes a new release: mend the content first.`,
        }),
      );
    return EXIT.done;
  },
};

function filesText(files: number) {
  return { vi: `${files} tệp`, en: `${files} files` };
}
