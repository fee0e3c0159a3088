import { useState } from "react";

/** Copies the address of what is on screen, and says whether that worked. */
export function CopyLink() {
  const [said, setSaid] = useState("");
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => setSaid("Copied"),
      () => setSaid("Copy it from the address bar"),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {said === "" ? "Copy link" : said}
      </button>
      <span className="spoken" role="status">
        {said}
      </span>
    </>
  );
}
