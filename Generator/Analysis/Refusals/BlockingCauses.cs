using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The words for what keeps a part of a body from suspending, and the way out of each.</summary>
internal static class BlockingCauses
{
    private const string UseOrdinaryMethod = "Move what does not wait to an ordinary method that this one calls.";
    private const string TestInCatch = "Test in the catch block, and throw; again where the filter would be false.";
    private const string EndBeforeWait = "Take the value out in a statement of its own, before the one that waits.";

    public static Rejection Lock(Location at) => new(
        RejectionKind.ThreadOwnedLock,
        "a lock", "it belongs to its thread", "Use Sync.Mutex around code that waits, or wait outside of the lock.", at);

    public static Rejection ExceptionFilter(Location at) => new(
        "an exception filter", "it runs before the stack unwinds", "Wait in the catch block.", at);

    public static Rejection LateAssignment(string variable, Location at) => new(
        $"an assignment of '{variable}' in a local function",
        "the variable may have no value before, and a call that can suspend does not count as giving it one",
        "Give the variable a value where it is declared.",
        at);

    public static Rejection EndlessLocalFunction(string variable, Location at) => new(
        "a local function that may not return",
        $"'{variable}' counts as assigned behind its call, and would not behind one that can suspend",
        "Give the variable a value where it is declared.",
        at);

    public static Rejection LocalFunctionInText(Location at) => new(
        "a local function in an interpolated string", "its twin has no lines of its own there",
        "Take the value out before the string.", at);

    public static Rejection NestedLocalFunction(Location at) => new(
        "a local function inside of five others", "its text would be there once more for each of them", "Move it out of the others.", at);

    public static Rejection UnsafeLocalFunction(Location at) => new(
        "an unsafe local function", "nothing is awaited where pointers are allowed",
        "Put only what uses pointers into an unsafe block.", at);

    public static Rejection Lambda(Location at) => new(
        "a delegate", "it is called as ordinary code", "Start it with Go.Run, or call a [Goroutine] method in its place.", at);

    public static Rejection MethodDelegate(string method, Location at) => new(
        $"a delegate of '{method}'", "who calls it runs the method and not its twin",
        "Start it with Go.Run, or call the method by its name.", at);

    public static Rejection ExpressionTree(Location at) => new(
        "an expression tree", "it is data", "Take the value out before it.", at);

    public static Rejection Query(Location at) => new(
        "a query clause", "it is a function of its own", "Write the query as a loop.", at);

    public static Rejection RefLocal(Location at) => new(
        "a ref local", "a reference cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection StackOnlyLocal(string type, Location at) => new(
        $"a local of the stack-only type '{type}'", "its value cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection StackOnlyEnumerator(Location at) => new(
        "a foreach whose enumerator is stack-only", "the enumerator cannot outlive a suspension", "Loop over an index instead.", at);

    public static Rejection StackOnlyResource(Location at) => new(
        "a using of a stack-only value", "the value cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection StackAlloc(Location at) => new(
        "stackalloc", "its memory cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection Unsafe(string construct, Location at) => new(
        construct, "an address cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection ThreadOwnedLock(string member, Location at) => new(
        RejectionKind.ThreadOwnedLock,
        $"the lock of '{member}'",
        "it belongs to its thread, and a goroutine may continue on another one",
        "Use Sync.Mutex around code that waits, or wait outside of the lock.",
        at);

    public static Rejection FlowControl(Location at) => new(
        "a suppressed ExecutionContext flow",
        "it must be undone on the same thread, and a goroutine may continue on another one",
        "Call ExecutionContext.RestoreFlow in place of Undo or Dispose, or wait outside of the block.",
        at);

    public static Rejection LockedResource(Location at) => new(
        RejectionKind.ThreadOwnedLock,
        "a using of what takes a lock",
        "the lock belongs to its thread, and a goroutine may continue on another one",
        "Use Sync.Mutex around code that waits, or wait outside of the using.",
        at);

    public static Rejection LockedEnumerator(Location at) => new(
        RejectionKind.ThreadOwnedLock,
        "a foreach whose enumerator holds a lock",
        "the lock belongs to its thread, and a goroutine may continue on another one",
        "Copy what is enumerated to a list first.",
        at);

    public static Rejection AmbientTransaction(Location at) => new(
        "a using of a TransactionScope",
        "its transaction belongs to its thread, and a goroutine may continue on another one",
        "Make it with TransactionScopeAsyncFlowOption.Enabled.",
        at);

    public static Rejection Filter(Location at) => new(
        RejectionKind.ExceptionFilter,
        "an exception filter that looks at more than the exception",
        "where a goroutine suspends, it would run after the finally blocks below it, not before",
        TestInCatch,
        at);

    public static Rejection CancelledOnTheWay(Location at) => new(
        RejectionKind.ExceptionFilter,
        "an exception filter that asks for a cancellation",
        "a finally block or a Dispose on the way may cancel, and would run before the filter where a goroutine suspends",
        TestInCatch,
        at);

    public static Rejection BoxedReceiver(Location at) => new(
        "a call on a type parameter that may be a struct", "the twin would run on a copy of it",
        "Constrain the type parameter to class.", at);

    public static Rejection ConditionalAccess(Location at) => new(
        "a call behind '?.'", "what it returns is null or has to be waited for", "Test for null in an if statement.", at);

    public static Rejection CallForm(Location at) => new(
        "a call in this form", "its method's name cannot be replaced", "Call the method by its name.", at);

    public static Rejection UnnamedExtension(Location at) => new(
        "an extension method of a reference that has only an alias",
        "generated code has no name for its class",
        "Call it as a static method of its class.",
        at);

    public static Rejection ExtensionByClass(Location at) => new(
        "a call of an extension block's method by its class, with a named receiver or by-reference parameters",
        "its twin takes its arguments in another way",
        "Call it on its receiver.",
        at);

    public static Rejection HiddenCall(string method, Location at) => new(
        $"a call of '{method}' that C# makes", "it goes to the method and not to its twin",
        "Call the method by its name, where it may wait.", at);

    public static Rejection OutArgument(Location at) => new(
        "an out argument that is neither a local nor a parameter nor a discard",
        "it would be assigned only after the wait",
        "Receive into a local first.",
        at);

    public static Rejection SelectCase(Location at) => new(
        "a select case in this form",
        "each case must be a call of Case.Receive, Case.Send or Case.Await with positional arguments, whose out variables no other "
        + "case uses",
        "Write the cases out in the call of Go.Select.",
        at);

    public static Rejection StackOnlyTemporary(Location at) => new(
        "a stack-only value in the same expression", "the value cannot outlive a suspension", EndBeforeWait, at);

    public static Rejection RefReturn(Location at) => new(
        "a reference to a member or an element in the same expression", "a reference cannot outlive a suspension", EndBeforeWait, at);

    public static Rejection RefConditional(Location at) => new(
        "a ref conditional in the same expression", "a reference cannot outlive a suspension", EndBeforeWait, at);

    public static Rejection FieldOfAnyObject(Location at) => new(
        "a field of an object that may be null, used by reference in the same expression",
        "the object would be tested for null only after the wait",
        "Wait in a statement of its own, before this one.",
        at);
}
