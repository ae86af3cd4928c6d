namespace GoroutineGen.Generator.Plans;

/// <summary>Which rule reports a rejection.</summary>
internal enum RejectionKind
{
    /// <summary>GOR0900: a construct that a suspension would break.</summary>
    Construct,

    /// <summary>GOR0906: the compiler makes a state machine of the method already.</summary>
    StateMachine,

    /// <summary>GOR0907: a reference or a stack-only value that the method takes or returns.</summary>
    ReferenceInSignature,

    /// <summary>GOR0908: something of the thread that the whole method holds, or gives back nobody knows where.</summary>
    BoundToThread,

    /// <summary>GOR0901: the twin has no place to be written to.</summary>
    ContainingTypeNotPartial,

    /// <summary>GOR0904: an exception filter that could tell when it runs.</summary>
    ExceptionFilter,

    /// <summary>GOR0004: a lock that belongs to its thread; GOR0902, where what is called may only loop or is a library's.</summary>
    ThreadOwnedLock,
}
