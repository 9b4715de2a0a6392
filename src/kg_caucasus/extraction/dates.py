from dataclasses import dataclass
@dataclass(frozen=True)
class DateMention:
    span: object; value: str; end: object; first: int; last: int; relative: bool=False; resolved: bool=True
def find_dates(doc, wording): return ()
