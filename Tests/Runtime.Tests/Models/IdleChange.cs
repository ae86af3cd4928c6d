namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>How a model of <see cref="IdleProtocol"/> differs from the scheduler.</summary>
public enum IdleChange
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A submitter has no full barrier between its work and its look at the counts.</summary>
    NoPublishBarrier,

    /// <summary>An M without work changes both counts with plain stores.</summary>
    NoIdleBarrier,

    /// <summary>An M parks without looking once more.</summary>
    NoSecondLook,

    /// <summary>A spinner looks once more before it leaves the spinners.</summary>
    LookBeforeLeaving,

    /// <summary>A spinner that finds work wakes nobody.</summary>
    NoSuccessor,

    /// <summary>Who finds no P leaves no word.</summary>
    NoWord,

    /// <summary>A submitter that has left word takes its count back after the gate.</summary>
    TakeBackLate,

    /// <summary>An M that comes back counts as a spinner before it takes a P, and leaves no word when there is none.</summary>
    CountBeforeTaking,

    /// <summary>
    /// Instead of leaving word, a submitter looks again after it has taken its count back; an M that comes back counts first.
    /// </summary>
    LookAgainInsteadOfWord,

    /// <summary>An M that did not spin parks without looking once more.</summary>
    OnlySpinnersLookAgain,

    /// <summary>An M puts its P down without looking at the global queue under the gate.</summary>
    NoLookUnderGate,
}
