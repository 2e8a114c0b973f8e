"""The offer to pair: two minutes, once, and only for who sees both screens."""

import pytest

from dorsi.web.phones.pairing import HOLDS_S, WRONG_MOST, Desk

NOW = 1_000.0


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_phone_that_both_screens_agree_on_comes_in_once(desk):
    claim = desk.claim(desk.make(NOW).secret, NOW)

    assert desk.match(claim.code, NOW)
    assert desk.collect(claim.ticket, NOW)
    assert not desk.collect(claim.ticket, NOW)


@pytest.mark.hazard("H27")
def test_a_secret_is_claimed_once(desk):
    secret = desk.make(NOW).secret

    assert desk.claim(secret, NOW)
    assert desk.claim(secret, NOW) is None


@pytest.mark.hazard("H27")
def test_after_two_minutes_a_secret_is_worth_nothing(desk):
    secret = desk.make(NOW).secret

    assert desk.claim(secret, NOW + HOLDS_S) is None


def test_who_claimed_in_time_may_not_come_in_late(desk):
    claim = desk.claim(desk.make(NOW).secret, NOW)
    desk.match(claim.code, NOW)

    assert not desk.collect(claim.ticket, NOW + HOLDS_S)


@pytest.mark.hazard("H27")
def test_without_the_computer_s_word_nobody_comes_in(desk):
    claim = desk.claim(desk.make(NOW).secret, NOW)

    assert not desk.collect(claim.ticket, NOW)


def test_another_code_matches_nothing(desk):
    claim = desk.claim(desk.make(NOW).secret, NOW)
    other = f"{(int(claim.code) + 1) % 10_000:04d}"

    assert not desk.match(other, NOW)
    assert not desk.collect(claim.ticket, NOW)


@pytest.mark.hazard("H27")
def test_digits_that_differ_void_the_offer(desk):
    claim = desk.claim(desk.make(NOW).secret, NOW)
    desk.drop()

    assert desk.waiting(claim.ticket, NOW) is None


def test_a_stranger_does_not_wait_for_another_s_ticket(desk):
    desk.claim(desk.make(NOW).secret, NOW)

    assert desk.waiting("another", NOW) is None


def test_guesses_close_the_offer(desk):
    secret = desk.make(NOW).secret
    for guess in range(WRONG_MOST):
        desk.claim(f"guess {guess}", NOW)

    assert desk.claim(secret, NOW) is None


def test_a_new_offer_voids_the_one_before(desk):
    old = desk.make(NOW).secret
    desk.make(NOW)

    assert desk.claim(old, NOW) is None


def test_a_secret_holds_128_bits(desk):
    assert len({desk.make(NOW).secret for _ in range(50)}) == 50
    assert len(desk.make(NOW).secret) * 6 >= 128
