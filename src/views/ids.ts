/**
 * How the ids begin that React gives away, where so many columns fit: the built page holds one drawing for
 * each room, and no two may share an id. Whoever takes a drawing over must begin them alike.
 */
export function idsOf(room: number): string {
  return `room${room}`;
}
