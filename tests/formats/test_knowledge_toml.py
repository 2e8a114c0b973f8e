"""A slip in a knowledge file stops everything, and says where it is and what must be."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core.errors import KnowledgeError
from dorsi.formats import knowledge_toml

GOOD = knowledge.contents()
ROLL = "exercises/calf_foam_roll.toml"
FEW = settings(max_examples=20)  # each reads all files


def changed(name: str, old: str, new: str, *, all_of_them: bool = False) -> dict[str, bytes]:
    """The knowledge files with one slip in one of them."""
    text = GOOD[name].decode()
    assert old in text
    return {**GOOD, name: text.replace(old, new, -1 if all_of_them else 1).encode()}


def fault_of(files: Mapping[str, bytes]) -> str:
    with pytest.raises(KnowledgeError) as caught:
        knowledge_toml.catalogue(files)
    return caught.value.message


def test_the_files_make_a_catalogue():
    assert knowledge_toml.catalogue(GOOD) == knowledge.catalogue()


def test_a_new_file_is_a_new_exercise():
    files = {**GOOD, "exercises/heel_walk.toml": GOOD["exercises/heel_raise.toml"]}
    found = knowledge_toml.catalogue(files)
    assert found.exercise("heel_walk").name == "Heel raises"
    assert len(found.exercises) == len(knowledge.catalogue().exercises) + 1


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        pytest.param(
            ROLL,
            'phase = "massage"',
            'phase = "massages"',
            "exercises/calf_foam_roll.toml: phase must be one of stretch, massage, strength "
            "(got massages). Did you mean massage?",
            id="a phase that is none",
        ),
        pytest.param(
            ROLL,
            'tight_spot_extra_s = 10\nsource = "article"',
            "tight_spot_extra_s = 10",
            "exercises/calf_foam_roll.toml: levels[1].dose.source must be given (got nothing).",
            id="a dose without a source",
        ),
        pytest.param(
            ROLL,
            'source = "nakamura2021fr"',
            'source = "nakamura2021"',
            "exercises/calf_foam_roll.toml: levels[2].dose.source must be a key of sources.toml "
            "(got nakamura2021). Did you mean nakamura2021",
            id="a source that nobody knows",
        ),
        pytest.param(
            ROLL,
            '"Roll slowly"',
            '"Roll very slowly"',
            "exercises/calf_foam_roll.toml: cues[1] must have at most 2 words "
            "(got Roll very slowly).",
            id="a cue of three words",
        ),
        pytest.param(
            ROLL,
            'equipment = ["roller"]',
            'equipment = ["rollers"]',
            "exercises/calf_foam_roll.toml: levels once.equipment must be of equipment.toml",
            id="equipment that is none",
        ),
        pytest.param(
            ROLL,
            'first_level = "once"',
            'first_level = "twice"',
            "exercises/calf_foam_roll.toml: first_level must be one of its levels "
            "(once, three_rounds, leg_on_top) (got twice).",
            id="a first level that is none",
        ),
        pytest.param(
            ROLL,
            'id = "three_rounds"',
            'id = "once"',
            "exercises/calf_foam_roll.toml: levels must each have an id of its own (got once).",
            id="two levels of one id",
        ),
        pytest.param(
            ROLL,
            'demands = ["calf_rolling"]',
            'demands = ["calf_roling"]',
            "levels[1].demands must be one of",
            id="a demand that is none",
        ),
        pytest.param(
            ROLL,
            'summary = "',
            'sumary = "',
            "exercises/calf_foam_roll.toml: summary must be given (got nothing).",
            id="a key with a slip of the pen",
        ),
        pytest.param(
            ROLL,
            'name = "Foam rolling the calf"',
            'name = "Foam rolling the calf"\ncolour = "grey"',
            "exercises/calf_foam_roll.toml: colour must be a key that Dorsi knows (got colour).",
            id="a key too many",
        ),
        pytest.param(
            ROLL,
            "hold_s = 30",
            'hold_s = "30"',
            "levels[1].dose.hold_s must be a number from 1 on (got 30).",
            id="a number in quotes",
        ),
        pytest.param(
            ROLL,
            "sets = 1",
            "sets = 1.5",
            "levels[1].dose.sets must be a whole number from 1 to 10 (got 1.5).",
            id="half a set",
        ),
        pytest.param(
            ROLL,
            "hold_s = 30",
            "hold_s = 30\nrepetitions = 10",
            "levels[1].dose.hold_s must be given, or else repetitions with tempo_s (got both).",
            id="a dose both timed and counted",
        ),
        pytest.param(
            ROLL,
            "hold_s = 30",
            "repetitions = 10",
            "levels[1].dose.pace.tempo_s must be given (got nothing).",
            id="repetitions without a tempo",
        ),
        pytest.param(
            ROLL,
            'comfort = "It',
            'comfrot = "It',
            "exercises/calf_foam_roll.toml: because.comfort must be given (got nothing).",
            id="a purpose without its sentence",
        ),
        pytest.param(
            ROLL,
            "days_least = 1",
            "days_least = 0",
            "frequency.days_least must be a whole number from 1 to 7 (got 0).",
            id="never in a week",
        ),
        pytest.param(
            ROLL,
            "dots = 2",
            "dots = 5",
            "evidence.dots must be a whole number from 0 to 4 (got 5).",
            id="five dots",
        ),
        pytest.param(
            "norms/knee_to_wall_tape.toml",
            'status = "unverified"',
            'status = "unverifyed"',
            "norms/knee_to_wall_tape.toml: bands[1].status must be left out or unverified "
            "(got unverifyed).",
            id="unverified spelled wrong",
        ),
        pytest.param(
            "norms/knee_to_wall_tape.toml",
            'source = "mcbride2026"\nstatus = "unverified"',
            'source = "mcbride2026"',
            "norms/knee_to_wall_tape.toml: bands[1].status must be unverified, because "
            "mcbride2026 is second_hand",
            id="second-hand and not marked",
        ),
        pytest.param(
            "norms/knee_to_wall_tape.toml",
            "low = 9.8",
            "low = 19.8",
            "bands[1].high must be above low, 19.8 (got 12.8).",
            id="a band upside down",
        ),
        pytest.param(
            "norms/knee_to_wall_tape.toml",
            'sex = "female"',
            'sex = "woman"',
            "bands[1].sex must be one of female, male, any (got woman).",
            id="a sex that is none",
        ),
        pytest.param(
            "protocols/knee_to_wall_tape.toml",
            "tries_most = 4",
            "tries_most = 2",
            "limits.tries_most must be at least tries, 3 (got 2).",
            id="fewer tries at most than at least",
        ),
        pytest.param(
            "screening.toml",
            'group = "you"',
            'group = "yourself"',
            "questions[19].group must be one of right_now,",
            id="a group that is none",
        ),
        pytest.param(
            "screening.toml",
            'id = "RF12"',
            'id = "RF1"',
            "screening.toml: id must be used once (got RF1).",
            id="two questions of one id",
        ),
        pytest.param(
            "screening.toml",
            'outcome = "emergency"',
            'outcome = "Emergency"',
            "questions[1].outcome must be one of go, go_gently, see_someone, stop, emergency "
            "(got Emergency). Did you mean emergency?",
            id="an outcome in capitals",
        ),
        pytest.param(
            "rules.toml",
            "pain_hold_most = 5",
            "pain_hold_most = 50",
            "progression.pain.pain_hold_most must be a whole number from 0 to 10 (got 50).",
            id="pain above ten",
        ),
        pytest.param(
            "sources.toml",
            '[wilke2020]\ncitation = "',
            '[nobody2020]\ncitation = "Nobody"\nidentifier = ""\nstatus = "seen"\n'
            'design = "none"\n\n[wilke2020]\ncitation = "',
            "sources.toml: nobody2020 must be named by at least one figure or text",
            id="a source that nothing names",
        ),
        pytest.param(
            "sources.toml",
            'status = "seen"',
            'status = "read"',
            "status must be one of seen, second_hand, recalled, derived, article (got read).",
            id="a source's status that is none",
        ),
        pytest.param(
            "equipment.toml",
            "at_home = true",
            'at_home = "yes"',
            "equipment.toml: wall.at_home must be true or false (got yes).",
            id="a truth in words",
        ),
        pytest.param(
            "equipment.toml",
            "[wall]",
            "[wall",
            "equipment.toml must be readable TOML",
            id="not TOML",
        ),
    ],
)
def test_a_slip_is_named_with_its_place(name, old, new, says):
    assert says in fault_of(changed(name, old, new))


def test_all_faults_of_all_files_are_told_at_once():
    files = changed(ROLL, 'phase = "massage"', 'phase = "massages"')
    files["equipment.toml"] = files["equipment.toml"].replace(b"at_home = true", b"at_home = 1")
    assert {line.split(":")[0] for line in fault_of(files).splitlines()} == {
        ROLL,
        "equipment.toml",
    }


def test_one_slip_makes_one_line():
    assert len(fault_of(changed(ROLL, 'phase = "massage"', 'phase = "rub"')).splitlines()) == 1


def test_a_demand_that_no_level_makes_is_named():
    files = changed(ROLL, '"calf_rolling"', '"foot_rolling"', all_of_them=True)
    assert "must make every demand on some level (got none with calf_rolling)" in fault_of(files)


def test_norms_go_by_the_name_of_their_protocol():
    files = dict(GOOD)
    files["norms/shank.toml"] = files.pop("norms/knee_to_wall_tape.toml")
    assert "norms/shank.toml: protocol must be the protocol its file is named after" in fault_of(
        files
    )


@pytest.mark.parametrize("name", ["rules.toml", "sources.toml", "screening.toml"])
def test_a_missing_file_is_named(name):
    files = {key: data for key, data in GOOD.items() if key != name}
    assert fault_of(files) == f"{name} must be among the knowledge files (got no such file)."


def test_a_file_in_the_wrong_place_is_named():
    files = {**GOOD, "drills/hop.toml": b""}
    assert "drills/hop.toml must lie in one of the folders" in fault_of(files)


def test_what_is_not_toml_by_name_is_passed_over():
    assert knowledge_toml.catalogue({**GOOD, "exercises/notes.md": b"\xff"})


def test_a_file_that_is_not_utf_8_is_named():
    assert "must be written in UTF-8" in fault_of({**GOOD, ROLL: b'name = "\xff"'})


@FEW
@given(cut=st.integers(0, len(GOOD[ROLL].strip()) - 1))
def test_a_file_cut_off_anywhere_never_makes_a_catalogue(cut):
    assert fault_of({**GOOD, ROLL: GOOD[ROLL][:cut]}).startswith(ROLL)


@FEW
@given(data=st.binary(max_size=200))
def test_bytes_of_any_kind_give_a_sentence_and_no_other_error(data):
    assert fault_of({**GOOD, ROLL: data}).startswith(ROLL)


@FEW
@given(line=st.sampled_from(GOOD[ROLL].decode().splitlines()))
def test_a_file_with_one_line_less_gives_a_catalogue_or_a_sentence(line):
    files = changed(ROLL, f"{line}\n", "")
    try:
        assert knowledge_toml.catalogue(files).exercise("calf_foam_roll")
    except KnowledgeError as problem:
        assert ROLL in problem.message
