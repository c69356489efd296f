"""The rows of the bench, and how they are printed."""


def row(what, ours, yardstick, budget, unit):
    """One line of the table."""
    return {"what": what, "ours": ours, "yardstick": yardstick, "ratio": ours / yardstick,
            "budget": budget, "unit": unit}


def table(rows):
    """The rows as Markdown."""
    lines = ["| what | ours | yardstick | ratio | budget |", "|---|---|---|---|---|"]
    for each in rows:
        bytes_row = each["unit"] == "MB"
        budget = "" if each["budget"] is None else f"≤ {each['budget']:.3g}{' MB' if bytes_row else ''}"
        lines.append(f"| {each['what']} | {each['ours']:.3g} {each['unit']} | "
                     f"{'' if bytes_row else format(each['yardstick'], '.3g') + ' ' + each['unit']} | "
                     f"{'' if bytes_row else format(each['ratio'], '.2f')} | {budget} |")
    return "\n".join(lines)
