namespace GoroutineGen.Generator.Contract;

/// <summary>Everything the generator knows about the runtime: its names.</summary>
internal static class RuntimeNames
{
    /// <summary>What the name of a twin ends in.</summary>
    public const string TwinSuffix = "__goroutine";

    /// <summary>
    /// What the name of the twin of an interface's member ends in. With one suffix for both, a class's twin would come to implement an
    /// interface's twin by its name alone.
    /// </summary>
    public const string InterfaceTwinSuffix = "__goroutine_interface";

    /// <summary>What the name of a twin ends in if the original has out parameters.</summary>
    public const string OutTwinSuffix = "__goroutine_out";

    /// <summary>
    /// What follows the name of a method with by-reference parameters in the name of its twin. A hash of the method's signature comes
    /// behind it.
    /// </summary>
    public const string ByRefTwinSuffix = "__goroutine_ref_";

    /// <summary>
    /// What the name of a runtime's method ends in that takes a rewritten lambda. The method without the suffix takes an ordinary lambda.
    /// </summary>
    public const string BodySuffix = "__body";

    public const string EntryParameter = "__entry";

    /// <summary>The local variable that holds the result of a twin which delivers further values.</summary>
    public const string ResultLocal = "__outcome";

    /// <summary>The label at which a twin that delivers further values returns.</summary>
    public const string ReturnLabel = "__leave";

    /// <summary>The label of the user's block in a twin that delivers further values.</summary>
    public const string BodyLabel = "__enter";

    /// <summary>What the names of a select's nodes start with.</summary>
    public const string SelectNodePrefix = "__s";

    /// <summary>What the name of a caught exception starts with if the original's catch clause gives it none.</summary>
    public const string CaughtPrefix = "__e";

    /// <summary>What the name of the variable starts with in which a test for null keeps the receiver.</summary>
    public const string ReceiverPrefix = "__c";

    /// <summary>What the names of the functions start with that are made for calls which block.</summary>
    public const string MadePrefix = "__call";

    public const string GoroutineAttributeMetadataName = "GoroutineGen.GoroutineAttribute";
    public const string NotGoroutineAttributeMetadataName = "GoroutineGen.NotGoroutineAttribute";
    public const string SuspendsAttributeMetadataName = "GoroutineGen.SuspendsAttribute";
    public const string BlocksAttributeMetadataName = "GoroutineGen.BlocksAttribute";

    public const string BlockingRowAttributeMetadataName = BlockingNamespace + "BlockingRowAttribute";

    /// <summary>The named argument of [assembly: Suspends] that trusts all types of the type's assembly.</summary>
    public const string EntireAssembly = "EntireAssembly";
    public const string ResumableBodyMetadataName = "GoroutineGen.Frames.ResumableBodyAttribute";
    public const string EntryMetadataName = "GoroutineGen.Frames.Entry";
    public const string GoMetadataName = "GoroutineGen.Go";
    public const string CaseMetadataName = "GoroutineGen.Case";
    public const string ExitExceptionMetadataName = "GoroutineGen.GoroutineExitException";
    public const string ContextMetadataName = "GoroutineGen.Context";
    public const string CancelScopeMetadataName = "GoroutineGen.CancelScope";
    public const string CancelCauseScopeMetadataName = "GoroutineGen.CancelCauseScope";
    public const string ErrGroupMetadataName = "GoroutineGen.Sync.ErrGroup";

    public const string GoTypeName = "Go";
    public const string Run = "Run";
    public const string Main = "Main";
    public const string Select = "Select";
    public const string Block = "Block";
    public const string Receive = "Receive";
    public const string GetEnumerator = "GetEnumerator";

    /// <summary>Where the runtime's stand-ins for members of the library are.</summary>
    public const string BlockingNamespace = "GoroutineGen.Blocking.";

    public const string GeneratedNamespace = "GoroutineGen.Generated";

    public const string StackTraceHidden = "global::System.Diagnostics.StackTraceHidden";
    public const string CancellationToken = "global::System.Threading.CancellationToken";

    /// <summary>The cancellation token of a wait that nobody cancels.</summary>
    public const string NoToken = "default";
    public const string ContextToken = Frames + "CancellableWaits.Token";
    public const string Exception = "global::System.Exception";
    public const string Context = "global::GoroutineGen.Context";
    public const string Func = "global::System.Func";
    public const string Action = "global::System.Action";
    public const string ExitException = "global::" + ExitExceptionMetadataName;

    private const string Frames = "global::GoroutineGen.Frames.";
    public const string ResumableBody = Frames + "ResumableBody";
    public const string GoTask = Frames + "GoTask";
    public const string Entry = Frames + "Entry";
    public const string EntryCall = Entry + ".Call";
    public const string EntryCancellableCall = Entry + ".CancellableCall";
    public const string EntrySpawn = Entry + ".Spawn";
    public const string EntryBase = Entry + ".Base";
    public const string Overrides = Frames + "Overrides";
    public const string OverridesFind = "Find";
    public const string OverridesLearn = "Learn";

    /// <summary>The class in a twin's file that holds what the file knows about the classes of receivers.</summary>
    public const string OverridesHolder = "__GoroutineOverrides";
    public const string SpawnPoint = Frames + "Spawn.Point";
    public const string SpawnStart = Frames + "Spawn.Start";
    public const string SpawnStartWithContext = "global::GoroutineGen.Contexts.ContextSpawn.Start";
    public const string SpawnMain = "global::GoroutineGen.Mains.MainSpawn.Run";
    public const string SpawnRun = Frames + "Spawn.Run";
    public const string WideTwin = Frames + "WideTwin";

    /// <summary>The most parameters, beside the entry, with which a twin fits into <c>Func</c>.</summary>
    public const int MostParametersOfFunc = 15;
    public const string RegionEnter = "global::" + BlockingNamespace + "Region.Enter";
    public const string RegionEnumerable = "global::" + BlockingNamespace + "RegionEnumerable";
    public const string SpannedMemory = "global::" + BlockingNamespace + "SpannedMemory";
    public const string HeldLockTake = "global::" + BlockingNamespace + "HeldLock.Take";
    public const string AwaitTwin = "global::" + GoMetadataName + ".Await" + TwinSuffix;
    public const string Selecting = "global::GoroutineGen.Channels.Selecting.";
    public const string SelectingFinish = Selecting + "Finish";
    public const string SelectingSelect = Selecting + "Select";
    public const string Take = "Take";
    public const string Deliver = "Deliver";

    /// <summary>What the names of stand-ins end with whose members have by-reference parameters.</summary>
    public const string ByRefSuffix = "ByRef";
    public const string Delivery = Frames + "Delivery";
    public const string NoResult = "global::System.ValueTuple";

    /// <summary>The directive that ends what another <c>#line</c> directive began.</summary>
    public const string LineDefault = "#line default";

    /// <summary>
    /// Trimmers warn of a delegate of a method whose parameters say which members they need. A method that makes such a delegate and never
    /// calls it carries this attribute.
    /// </summary>
    public const string SuppressDelegateOfAnnotated =
        "global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage"
        + "(\"Trimming\", \"IL2111\", Justification = \"The delegate is not called.\")";

    /// <summary>The named argument of [Goroutine] that lets checks throw when the goroutine's context is done.</summary>
    public const string Cancellable = "Cancellable";

    /// <summary>
    /// What follows a wait of the runtime's where the end of the goroutine's context may throw: the wait ends with the context then.
    /// </summary>
    public const string CancellableWait = "." + Cancellable + "()";

    /// <summary>What follows a call, instead of <see cref="CancellableWait"/>, that was given <see cref="ContextToken"/>.</summary>
    public const string TokenWait = ".EndedByToken()";

    public const string UnassignedFalse = Frames + "Unassigned.False";
    public const string UnassignedTrue = Frames + "Unassigned.True";

    private const string IfRequested = "if (" + Frames + "Preemption.Requested) ";

    /// <summary>The check at loop back-edges and before calls, in a method that cannot be cancelled.</summary>
    public const string PreemptionCheck = IfRequested + "await " + Frames + "Preemption.Check();";

    /// <summary>The check at loop back-edges and before calls, in a method that can be cancelled.</summary>
    public const string CancellableCheck = IfRequested + "await " + Frames + "Preemption.CheckCancellable();";

    /// <summary>The check at the back-edges of loops in parts of a body that cannot suspend.</summary>
    public const string BlockingCheck = IfRequested + Frames + "Preemption.CheckBlocking();";

    /// <summary>The check in parts of a body that cannot suspend, in a method that can be cancelled.</summary>
    public const string CancellableBlockingCheck = IfRequested + Frames + "Preemption.CheckBlockingCancellable();";

    /// <summary>The first statement of a finally block that calls methods which could be cancelled.</summary>
    public static string FinallyShield(int ordinal) => $"using var __finally{ordinal} = {Frames}FinallyShield.Enter();";

    /// <summary>The first statement of every twin. A twin that is spawned is boxed here, before it runs anything.</summary>
    public static string SpawnPrologue(string entry) => $"if ({entry} == {EntrySpawn}) await {SpawnPoint};";
}
