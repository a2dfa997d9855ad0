import { airingsOf, type Edition, instantOf, type MediaFile, publishedItems } from '../model/index.js';

/** The pictures and sounds that feeds lead to, each with the items that it belongs to: those published, and those on air in the week. */
export function selectMedia({
  campaign,
  at,
  plans,
}: Edition): { readonly file: MediaFile; readonly from: readonly string[] }[] {
  const aired = new Set(plans.flatMap((plan) => airingsOf(plan).map(({ item }) => item)));
  const machines = new Set(campaign.stations.flatMap(({ id, machineVoice }) => (machineVoice ? [id] : [])));
  const readByMachine = new Set(
    plans
      .filter(({ station }) => machines.has(station))
      .flatMap((plan) => airingsOf(plan).map(({ item }) => item)),
  );
  const published = new Set(publishedItems(campaign, instantOf(at)));
  const users = new Map<string, string[]>();
  for (const item of campaign.items) {
    const sounds = item.versions.flatMap(({ audio }) => audio ?? []);
    const picture = item.print?.image;
    const paths = [
      ...(published.has(item) && picture !== undefined ? [picture] : []),
      ...(published.has(item) || aired.has(item.id) ? sounds : []),
      ...(readByMachine.has(item.id) ? item.versions.flatMap(({ preview }) => preview ?? []) : []),
    ];
    for (const path of new Set(paths)) users.set(path, [...(users.get(path) ?? []), item.id]);
  }
  return campaign.media.flatMap((file) => {
    const from = users.get(file.path);
    return from === undefined ? [] : [{ file, from }];
  });
}
