"""Where the picture beside each question points. A question without a place gets a plain leg."""

PLACES = {
    "RF1": "chest",
    "RF12": "foot",
    "RF9": "ankle",
    "RF2": "heel",
    "RF3": "steps",
    "RF4": "bone",
    "RF5": "clock",
    "RF6": "calf",
    "RF7": "ankle",
    "RF8": "shin",
    "RF10": "leg",
    "RF13": "pills",
    "RF13b": "pills",
    "RF14": "foot",
    "RF16": "front",
    "RF17": "ankle",
    "RF20": "heel",
    "RF15": "skin",
    "RF11": "person",
    "RF18": "person",
}


def place(question: str) -> str:
    return PLACES.get(question, "leg")
