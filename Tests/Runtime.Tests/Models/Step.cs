namespace GoroutineGen.Runtime.Tests.Models;

/// <summary>What a step does to memory and to its thread's store buffer.</summary>
internal enum StepKind
{
    /// <summary>Reads the newest buffered store of its own thread, or memory.</summary>
    Load,

    /// <summary>Goes into the store buffer.</summary>
    Store,

    /// <summary>As a store; no store before it may reach memory after it.</summary>
    Release,

    /// <summary>
    /// Waits until the store buffer has drained, then reads and writes memory in one go: interlocked, or a critical section.
    /// </summary>
    Atomic,

    /// <summary>Waits until the store buffer has drained.</summary>
    Fence,

    /// <summary>The explorer tries all results; touches no memory.</summary>
    Choose,

    /// <summary>Book-keeping for properties: part of the step before it, past the store buffer.</summary>
    Ghost,
}

/// <summary>One step of a thread: nothing of another thread comes in between.</summary>
internal sealed record Step(StepKind Kind, string Text)
{
    /// <summary>The numbered step of the protocol that this one belongs to.</summary>
    internal string At { get; init; } = "";

    internal Cell Cell { get; init; }

    /// <summary>What a store stores.</summary>
    internal int Value { get; init; }

    /// <summary>When an atomic step can be made; null: always.</summary>
    internal Func<Memory, bool>? Enabled { get; init; }

    internal Func<Memory, int> Effect { get; init; } = static _ => 0;

    /// <summary>True: the thread may wait for this step for ever.</summary>
    internal bool MayRest { get; init; }

    /// <summary>When not null, the step may also be made like this at any time.</summary>
    internal Func<Memory, int>? TimeOut { get; init; }

    /// <summary>In how many ways the step can be made.</summary>
    internal int Ways { get; init; } = 1;
}

/// <summary>A model's own check failed.</summary>
internal sealed class ModelViolationException(string message) : Exception(message);
