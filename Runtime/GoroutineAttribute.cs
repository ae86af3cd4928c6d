namespace GoroutineGen;

/// <summary>
/// Marks a method whose body is also compiled into a resumable form (its <em>twin</em>): in a goroutine the method suspends where it would
/// block, and can be preempted at loop back-edges and calls. Called from ordinary code the method stays ordinary code. The containing type
/// must be <c>partial</c>.
/// </summary>
/// <remarks>
/// On a type or an assembly the attribute marks all methods that can be rewritten and in which something can wait or run long. What
/// overrides or implements a marked method is marked as well. <see cref="NotGoroutineAttribute"/> excepts a method or a type. Go's
/// counterpart: none; there every function is compiled this way.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class GoroutineAttribute : Attribute
{
    /// <summary>
    /// Whether a context can cancel the method. In a goroutine that was started with a context (<c>Go.Run(context, ...)</c>), the checks
    /// of the method then throw <see cref="OperationCanceledException"/> once the context is done: at each turn of a loop and before calls.
    /// A wait that would begin throws, and one that has begun ends and throws: sends, receives, selects, sleeps, joins, locks and all other
    /// waits of this library. Not so in finally blocks nor in what these call. On a type or an assembly the property holds for every method
    /// that the attribute marks; a method's own attribute comes first.
    /// </summary>
    /// <remarks>
    /// Nothing has come of a wait that throws: no value was taken or sent, no lock is held. So lock before the <c>try</c> whose
    /// <c>finally</c> unlocks, or write <c>using (mutex.Acquire())</c>.
    /// </remarks>
    public bool Cancellable { get; set; }
}
