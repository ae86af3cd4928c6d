using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>How long a body has to prove that its goroutines do not block their threads.</summary>
public class ThreadUseTests
{
    private const int FirstProof = 64;
    private const int SecondProof = 4 * FirstProof;
    private const int ThirdProof = 4 * SecondProof;
    private const long Second = 1000;

    [Test]
    public void ABodyProvesItselfBySoManyWaits() => Assert.That(Proof(new ThreadUse()), Is.EqualTo(FirstProof));

    [Test]
    public void EachProofThatWasWrongMakesTheNextLonger()
    {
        var use = new ThreadUse();
        Proof(use);
        use.NoteBlocking(0);
        Assert.That(Proof(use), Is.EqualTo(SecondProof));
        use.NoteBlocking(Second);
        Assert.That(Proof(use), Is.EqualTo(ThirdProof));
    }

    [Test]
    public void WhatIsLongAgoIsForgotten()
    {
        var use = new ThreadUse();
        Proof(use);
        use.NoteBlocking(0);
        Proof(use);
        use.NoteBlocking(Second);
        Proof(use);
        use.NoteBlocking((2 * Second) + 1);
        Assert.That(Proof(use), Is.EqualTo(SecondProof));
    }

    [Test]
    public void ABodyThatBlocksBeforeItHasProvedItselfBeginsAnew()
    {
        var use = new ThreadUse();
        for (var i = 0; i < 10; i++)
        {
            for (var wait = 1; wait < FirstProof; wait++)
                Assert.That(use.MayBeGuest(), Is.False);
            use.NoteBlocking(i);
        }

        Assert.That(Proof(use), Is.EqualTo(FirstProof));
    }

    [Test]
    public void ABodyThatLocksItselfToItsThreadIsNoGuestAgain()
    {
        var use = new ThreadUse();
        Proof(use);
        use.NoteLocking();
        for (var wait = 0; wait < 2 * ThirdProof; wait++)
            Assert.That(use.MayBeGuest(), Is.False);
    }

    // How many waits it takes until the body may be a guest.
    private static int Proof(ThreadUse use)
    {
        var waits = 0;
        while (!use.MayBeGuest())
            waits++;
        return waits;
    }
}
